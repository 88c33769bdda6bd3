// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sillage.app.Exit;
import org.sillage.app.Home;
import org.sillage.app.config.ConfigReader;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.jobs.Demo;
import org.sillage.app.jobs.DemoOutcome;
import org.sillage.app.json.JsonObject;
import org.sillage.app.reading.OpenHome;
import org.sillage.app.reading.Recorded;
import org.sillage.core.message.Message;
import org.sillage.report.Figure;
import picocli.CommandLine.Command;

/** {@code sillage demo}: the founding campaign in a new home, collected over loopback by the real jobs. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private final Context context;

    DemoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        Optional<Path> asked = context.homeOption();
        Path folder = asked.isPresent() ? asked.get() : Files.createTempDirectory("sillage-demo-");
        DemoOutcome outcome = Demo.load().play(folder, context.locale(), context::note);
        FigurePrinter printer = new FigurePrinter(context);
        List<Figure> figures = figures(outcome);
        if (context.isJson()) {
            context.result(json(outcome, figures, printer));
        } else {
            printer.print(figures, outcome.period());
            outcome.files().forEach(file -> context.line(file.path().toString()));
            context.note(Message.of("demo.done", outcome.home(), seconds(outcome.took())));
        }
        return Exit.DONE.code();
    }

    private List<Figure> figures(DemoOutcome outcome) throws ConfigurationException, IOException {
        Home home = new Home(outcome.home());
        try (OpenHome open = OpenHome.reading(home, context.clock())) {
            ConfigReader files = ConfigReader.ofHome(home.root(), context.environment(), context.clock());
            Recorded recorded = Recorded.now(open, files);
            return FiguresAt.of(open, recorded, recorded.campaign(outcome.campaign()), outcome.period());
        }
    }

    private static JsonObject json(DemoOutcome outcome, List<Figure> figures, FigurePrinter printer) {
        return new JsonObject()
                .put("home", outcome.home().toString())
                .put("seconds", seconds(outcome.took()))
                .putAll("figures", figures, printer::json)
                .putTexts(
                        "files",
                        outcome.files().stream()
                                .map(file -> file.path().toString())
                                .toList());
    }

    private static long seconds(Duration took) {
        return Math.round(took.toMillis() / 1000.0);
    }
}
