// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sillage.app.Exit;
import org.sillage.app.Refusal;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.jobs.Jobs;
import org.sillage.app.jobs.JobsFactory;
import org.sillage.app.jobs.ReportOutcome;
import org.sillage.app.jobs.ReportRequest;
import org.sillage.app.json.JsonObject;
import org.sillage.app.reading.OpenHome;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Campaign.Sponsor;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sillage report KIND --campaign ID}: a workbook, whole or not at all. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    private static final List<String> KINDS = List.of("weekly", "campaign", "sponsor");

    private final Context context;

    @Parameters(paramLabel = "weekly|campaign|sponsor", descriptionKey = "report.kind")
    private @Nullable String kind;

    @Option(names = "--campaign", paramLabel = "ID", required = true, descriptionKey = "report.campaign")
    private @Nullable String campaign;

    @Option(names = "--period", paramLabel = "P", descriptionKey = "report.period")
    private Optional<String> period = Optional.empty();

    @Option(names = "--sponsor", paramLabel = "ID", descriptionKey = "report.sponsor")
    private Optional<String> sponsor = Optional.empty();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Option(names = "--out", paramLabel = "PATH", descriptionKey = "report.out")
    private Optional<Path> out = Optional.empty();

    ReportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        Configuration configuration = context.config().read();
        ReportRequest request = request(configuration);
        ReportOutcome outcome;
        try (Jobs jobs = JobsFactory.load().open(context.jobs(configuration))) {
            outcome = jobs.report(request);
        }
        outcome.warnings().forEach(context::note);
        if (context.isJson()) context.result(json(outcome));
        else outcome.files().forEach(file -> context.line(file.path().toString()));
        return (outcome.gaps() ? Exit.PARTIAL : Exit.DONE).code();
    }

    private ReportRequest request(Configuration configuration) throws ConfigurationException, IOException {
        String what = java.util.Objects.requireNonNull(kind);
        if (!KINDS.contains(what)) {
            throw new Refusal(Exit.USAGE, Message.of("config.allowed", what, String.join(", ", KINDS)));
        }
        Moments moments = new Moments(context);
        String id = java.util.Objects.requireNonNull(campaign);
        OptionalLong position = OptionalLong.empty();
        Campaign known = moments.campaign(configuration, id);
        if (asOf.time().isPresent()) {
            try (OpenHome home = OpenHome.reading(context.home(), context.clock())) {
                position = OptionalLong.of(
                        moments.position(home, asOf.time(), known.period().zone()));
                known = moments.recorded(home, position.getAsLong())
                        .campaign(id)
                        .orElseThrow(() -> moments.unknown(id, configuration));
            }
        }
        return new ReportRequest(
                what, id, days(what, known, moments), named(what, known), position, context.locale(), workbook());
    }

    /** Anything else that is named by mistake, a file of the configuration say, would be written over. */
    private Optional<Path> workbook() {
        Optional<Path> asked = out.map(context::path);
        asked.filter(path -> !Files.isDirectory(path) && !path.toString().endsWith(".xlsx"))
                .ifPresent(path -> {
                    throw new Refusal(Exit.USAGE, Message.of("report.out.name", path));
                });
        return asked;
    }

    private Period days(String what, Campaign known, Moments moments) {
        return period.map(text -> moments.period(text, known.period().zone()))
                .orElseGet(() -> what.equals("weekly") ? moments.lastWeek(known, asOf.time()) : known.period());
    }

    private Optional<String> named(String what, Campaign known) {
        if (!what.equals("sponsor")) return Optional.empty();
        List<String> ids = known.sponsors().stream().map(Sponsor::id).toList();
        String asked = sponsor.orElseThrow(
                () -> new Refusal(Exit.USAGE, Message.of("report.sponsor.missing", String.join(", ", ids))));
        if (ids.contains(asked)) return sponsor;
        throw new Refusal(Exit.USAGE, Message.of("config.allowed", asked, String.join(", ", ids)));
    }

    private JsonObject json(ReportOutcome outcome) {
        return new JsonObject()
                .put("report", outcome.report())
                .put("position", outcome.position())
                .putAll(
                        "files",
                        outcome.files(),
                        file -> new JsonObject()
                                .put("path", file.path().toString())
                                .put("sha256", file.sha256()))
                .putTexts(
                        "warnings",
                        outcome.warnings().stream().map(context.words()::words).toList());
    }
}
