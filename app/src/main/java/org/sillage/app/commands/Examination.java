// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sillage.app.Causes;
import org.sillage.app.Home;
import org.sillage.app.commands.DoctorCommand.Finding;
import org.sillage.app.commands.DoctorCommand.State;
import org.sillage.app.config.ConfigCheck;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.config.PlannedSource;
import org.sillage.app.reading.OpenHome;
import org.sillage.app.schedule.Plans;
import org.sillage.core.index.IndexException;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerException;
import org.sillage.core.message.Message;
import org.sillage.indexer.LuceneMentionIndex;

/** Looks at everything that a run stands on, and changes nothing. */
final class Examination {

    private static final long MEGABYTE = 1 << 20;
    /** Less cannot hold a day's captures and the index's merging. */
    private static final long DANGEROUS_MEGABYTES = 200;

    private static final long SCARCE_MEGABYTES = 2_000;
    private static final int OLDEST_JAVA = 21;
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final Context context;
    private final Home home;

    Examination(Context context) {
        this.context = context;
        this.home = context.home();
    }

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(rights());
        findings.add(disk());
        findings.addAll(configuration());
        findings.addAll(ledger());
        findings.add(new InstalledFonts(context.environment()).finding());
        return findings;
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        Message fact = Message.of("doctor.java", Runtime.version().toString());
        return version >= OLDEST_JAVA
                ? Finding.ok("java", fact)
                : Finding.of("java", State.DANGER, fact, Message.of("doctor.java.remedy", OLDEST_JAVA));
    }

    private Finding rights() {
        for (Path folder : List.of(home.data(), home.inbox(), home.reports())) {
            if (Files.exists(folder) && !(Files.isDirectory(folder) && Files.isWritable(folder))) {
                return Finding.of(
                        "rights",
                        State.DANGER,
                        Message.of("doctor.rights.not", folder),
                        Message.of("doctor.rights.remedy", folder));
            }
        }
        return Finding.ok("rights", Message.of("doctor.rights", home.root()));
    }

    private Finding disk() {
        try {
            long free = Files.getFileStore(home.root()).getUsableSpace() / MEGABYTE;
            Message fact = Message.of("doctor.disk", free, home.root());
            if (free >= SCARCE_MEGABYTES) return Finding.ok("disk", fact);
            State state = free < DANGEROUS_MEGABYTES ? State.DANGER : State.WARNING;
            return Finding.of("disk", state, fact, Message.of("doctor.disk.remedy"));
        } catch (IOException e) {
            return Finding.of(
                    "disk",
                    State.WARNING,
                    Message.of("doctor.disk.unknown", Causes.text(e)),
                    Message.of("doctor.disk.remedy"));
        }
    }

    private List<Finding> configuration() {
        ConfigCheck check = context.config().check();
        if (!check.errors().isEmpty()) {
            return List.of(Finding.of(
                    "configuration",
                    State.DANGER,
                    Message.of("check.bad", check.errors().size()),
                    Message.of("doctor.configuration.remedy")));
        }
        try {
            return sound(context.config().read());
        } catch (ConfigurationException changedMeanwhile) {
            return List.of();
        }
    }

    private List<Finding> sound(Configuration configuration) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok(
                "configuration",
                Message.of(
                        "check.good",
                        configuration.sources().size(),
                        configuration.campaigns().size(),
                        configuration.outlets().all().size())));
        for (PlannedSource source : configuration.sources()) {
            source.obstacle()
                    .ifPresent(why -> findings.add(Finding.of(
                            "source/" + source.id(),
                            State.WARNING,
                            why,
                            Message.of("doctor.source.remedy", source.id()))));
            if (source.obstacle().isEmpty() && !source.secrets().isEmpty()) {
                findings.add(Finding.ok(
                        "source/" + source.id(),
                        Message.of("doctor.source.secrets", source.id(), String.join(", ", source.secrets()))));
            }
        }
        findings.add(nextRun(configuration));
        return findings;
    }

    private Finding nextRun(Configuration configuration) {
        Instant now = context.clock().instant();
        DateTimeFormatter time =
                ScheduleCommand.time(context, configuration.settings().zone());
        return Plans.of(configuration).stream()
                .min(Comparator.comparing(planned -> planned.every().next(now)))
                .map(first -> Message.of(
                        "doctor.next", first.id(), time.format(first.every().next(now))))
                .map(fact -> Finding.ok("next-run", fact))
                .orElse(Finding.ok("next-run", Message.of("schedule.none")));
    }

    private List<Finding> ledger() {
        if (!Files.exists(home.ledgerFile())) return List.of(Finding.ok("ledger", Message.of("doctor.ledger.none")));
        try (OpenHome open = OpenHome.reading(home, context.clock())) {
            Ledger ledger = open.ledger();
            return List.of(
                    Finding.ok("ledger", Message.of("doctor.ledger", ledger.position())),
                    clock(ledger.now().recordedAt()),
                    index(ledger));
        } catch (LedgerException | IOException e) {
            return List.of(Finding.of(
                    "ledger",
                    State.DANGER,
                    Message.of("command.ledger", Causes.text(e)),
                    Message.of("doctor.ledger.remedy")));
        }
    }

    /** Late is no fault: whatever collects next catches up. */
    private Finding index(Ledger ledger) throws IOException {
        try (LuceneMentionIndex index = Indexes.open(context)) {
            long reached = index.position();
            Message fact = Message.of("doctor.index", reached, Indexes.behind(ledger, reached));
            if (reached > 0 || ledger.position() == 0) return Finding.ok("index", fact);
            return Finding.of("index", State.WARNING, fact, Message.of("doctor.index.remedy"));
        } catch (IndexException damaged) {
            return Finding.of("index", State.WARNING, damaged.reason(), Message.of("doctor.index.remedy"));
        }
    }

    /** A clock that lies before what was recorded stamps new things with the old time until it has caught up. */
    private Finding clock(Instant lastRecorded) {
        Instant now = context.clock().instant();
        Message fact = Message.of(
                "doctor.clock", now.truncatedTo(ChronoUnit.SECONDS), lastRecorded.truncatedTo(ChronoUnit.SECONDS));
        return now.plus(CLOCK_TOLERANCE).isBefore(lastRecorded)
                ? Finding.of("clock", State.DANGER, fact, Message.of("doctor.clock.remedy"))
                : Finding.ok("clock", fact);
    }
}
