// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.jobs.ImportOutcome;
import org.sillage.app.jobs.ImportOutcome.FileOutcome;
import org.sillage.app.jobs.ImportRequest;
import org.sillage.app.jobs.Jobs;
import org.sillage.app.jobs.JobsFactory;
import org.sillage.app.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sillage import FILE…}: reads files handed over; importing one twice changes nothing. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private final Context context;
    private final OutcomePrinter printer;

    @Parameters(paramLabel = "${bundle:label.file}", arity = "1..*", descriptionKey = "import.file")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--format", paramLabel = "F", descriptionKey = "import.format")
    private String format = ImportRequest.AUTO;

    @Option(names = "--source", paramLabel = "ID", descriptionKey = "import.source")
    private Optional<String> source = Optional.empty();

    @Option(names = "--account", paramLabel = "${bundle:label.handle}", descriptionKey = "import.account")
    private Optional<String> account = Optional.empty();

    ImportCommand(Context context) {
        this.context = context;
        this.printer = new OutcomePrinter(context);
    }

    @Override
    public Integer call() throws ConfigurationException {
        Configuration configuration = context.config().read();
        List<Path> found = files.stream().map(context::path).toList();
        ImportOutcome outcome;
        try (Jobs jobs = JobsFactory.load().open(context.jobs(configuration))) {
            outcome = jobs.importFiles(new ImportRequest(found, format, source, account));
        }
        if (context.isJson()) context.result(json(outcome));
        else outcome.files().forEach(this::print);
        return Outcomes.exit(outcome.files().stream().map(FileOutcome::state).toList())
                .code();
    }

    private void print(FileOutcome file) {
        String name =
                file.file() + file.format().map(known -> " (" + known + ")").orElse("");
        printer.line(name, file.state(), file.sighted(), file.added(), file.changed(), file.counted());
        printer.trouble(file.skipped(), file.error());
    }

    private JsonObject json(ImportOutcome outcome) {
        return new JsonObject()
                .put("run", outcome.run())
                .putAll(
                        "files",
                        outcome.files(),
                        file -> new JsonObject()
                                .put("file", file.file())
                                .put("format", file.format())
                                .put("state", file.state().key())
                                .put("sighted", file.sighted())
                                .put("new", file.added())
                                .put("changed", file.changed())
                                .put("counted", file.counted())
                                .putAll("skipped", file.skipped(), printer::json)
                                .put("error", printer.words(file.error())));
    }
}
