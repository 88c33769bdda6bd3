// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.sillage.app.jobs.ReportFile;
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

    @Option(names = "--out", paramLabel = "${bundle:label.path}", descriptionKey = "report.out")
    private Optional<Path> out = Optional.empty();

    ReportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        Configuration configuration = context.config().read();
        List<ReportRequest> requests = requests(configuration);
        ReportOutcome outcome;
        try (Jobs jobs = JobsFactory.load().open(context.jobs(configuration))) {
            outcome = all(jobs, requests);
        }
        outcome.warnings().forEach(context::note);
        if (context.isJson()) context.result(json(outcome));
        else outcome.files().forEach(file -> context.line(file.path().toString()));
        return (outcome.gaps() ? Exit.PARTIAL : Exit.DONE).code();
    }

    /** One after the other, all at the position of the first; told together. */
    private static ReportOutcome all(Jobs jobs, List<ReportRequest> requests) {
        ReportOutcome first = jobs.report(requests.getFirst());
        List<ReportFile> files = new ArrayList<>(first.files());
        boolean gaps = first.gaps();
        for (ReportRequest next : requests.subList(1, requests.size())) {
            ReportOutcome made = jobs.report(next.at(first.position()));
            files.addAll(made.files());
            gaps |= made.gaps();
        }
        return new ReportOutcome(first.report(), first.position(), files, first.warnings(), gaps);
    }

    private List<ReportRequest> requests(Configuration configuration) throws ConfigurationException, IOException {
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
        Period asked = days(what, known, moments);
        List<ReportRequest> requests = new ArrayList<>();
        for (Optional<String> one : named(what, known)) {
            requests.add(new ReportRequest(what, id, asked, one, position, context.locale(), workbook()));
        }
        return requests;
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

    /** Whose packs: the one named, else every sponsor's; a report of another kind is nobody's. */
    private List<Optional<String>> named(String what, Campaign known) {
        if (!what.equals("sponsor")) return List.of(Optional.empty());
        List<String> ids = known.sponsors().stream().map(Sponsor::id).toList();
        if (ids.isEmpty()) throw new Refusal(Exit.USAGE, Message.of("report.sponsor.none", known.id()));
        if (sponsor.isEmpty()) {
            // A file cannot hold the packs of several; a folder can.
            if (out.map(context::path).filter(path -> !Files.isDirectory(path)).isPresent() && ids.size() > 1)
                throw new Refusal(Exit.USAGE, Message.of("report.sponsor.out", String.join(", ", ids)));
            return ids.stream().map(Optional::of).toList();
        }
        if (ids.contains(sponsor.get())) return List.of(sponsor);
        throw new Refusal(Exit.USAGE, Message.of("config.allowed", sponsor.get(), String.join(", ", ids)));
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
