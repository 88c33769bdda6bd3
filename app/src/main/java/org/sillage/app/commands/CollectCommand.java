// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sillage.app.Exit;
import org.sillage.app.Refusal;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.config.PlannedSource;
import org.sillage.app.jobs.CollectOutcome;
import org.sillage.app.jobs.CollectOutcome.SourceOutcome;
import org.sillage.app.jobs.Jobs;
import org.sillage.app.jobs.JobsFactory;
import org.sillage.app.json.JsonObject;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sillage collect}: asks sources now, due or not. */
@Command(name = "collect")
final class CollectCommand implements Callable<Integer> {

    private final Context context;
    private final OutcomePrinter printer;

    @Option(names = "--source", paramLabel = "ID", descriptionKey = "collect.source")
    private List<String> sources = new ArrayList<>();

    CollectCommand(Context context) {
        this.context = context;
        this.printer = new OutcomePrinter(context);
    }

    @Override
    public Integer call() throws ConfigurationException {
        Configuration configuration = context.config().read();
        sources.forEach(id -> known(id, configuration));
        CollectOutcome outcome;
        try (Jobs jobs = JobsFactory.load().open(context.jobs(configuration))) {
            outcome = jobs.collect(List.copyOf(sources));
        }
        if (context.isJson()) context.result(json(outcome));
        else outcome.sources().forEach(this::print);
        return Outcomes.exit(
                        outcome.sources().stream().map(SourceOutcome::state).toList())
                .code();
    }

    private static void known(String id, Configuration configuration) {
        if (configuration.source(id).isPresent()) return;
        List<String> ids =
                configuration.sources().stream().map(PlannedSource::id).toList();
        throw new Refusal(Exit.USAGE, Message.of("collect.unknown", id, String.join(", ", ids)));
    }

    private void print(SourceOutcome source) {
        printer.line(source.id(), source.state(), source.sighted(), source.added(), source.changed(), source.counted());
        printer.trouble(source.skipped(), source.error());
    }

    private JsonObject json(CollectOutcome outcome) {
        return new JsonObject()
                .put("run", outcome.run())
                .putAll(
                        "sources",
                        outcome.sources(),
                        source -> new JsonObject()
                                .put("id", source.id())
                                .put("state", source.state().key())
                                .put("sighted", source.sighted())
                                .put("new", source.added())
                                .put("changed", source.changed())
                                .put("counted", source.counted())
                                .putAll("skipped", source.skipped(), printer::json)
                                .put("error", printer.words(source.error())));
    }
}
