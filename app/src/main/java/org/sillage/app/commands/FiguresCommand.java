// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sillage.app.Exit;
import org.sillage.app.config.ConfigReader;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.json.JsonObject;
import org.sillage.app.reading.OpenHome;
import org.sillage.app.reading.Recorded;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Period;
import org.sillage.report.Figure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sillage figures --period P}: every figure of a period, with who vouches for it. */
@Command(name = "figures")
final class FiguresCommand implements Callable<Integer> {

    private final Context context;

    @Option(names = "--campaign", paramLabel = "ID", descriptionKey = "figures.campaign")
    private Optional<String> campaign = Optional.empty();

    @Option(names = "--period", paramLabel = "P", required = true, descriptionKey = "figures.period")
    private @Nullable String period;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    FiguresCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        Moments moments = new Moments(context);
        try (OpenHome home = OpenHome.reading(context.home(), context.clock())) {
            Recorded recorded = moments.recorded(home, asOf.time(), zone(context.config()));
            ZoneId zone = zone(recorded.rules());
            Period days = moments.period(java.util.Objects.requireNonNull(period), zone);
            Optional<Campaign> asked = moments.campaign(recorded, campaign);
            List<Figure> figures = FiguresAt.of(home, recorded, asked, days);
            print(figures, days, recorded.view().position());
        }
        return Exit.DONE.code();
    }

    /** The campaign's; that of the installation where none is asked for, or it is not known yet. */
    private ZoneId zone(ConfigReader rules) throws ConfigurationException {
        Optional<Campaign> known = campaign.isPresent() ? rules.campaign(campaign.get()) : Optional.empty();
        if (known.isPresent()) return known.get().period().zone();
        return rules.settings().zone();
    }

    private void print(List<Figure> figures, Period days, long position) {
        FigurePrinter printer = new FigurePrinter(context);
        if (context.isJson()) {
            context.result(new JsonObject()
                    .put("position", position)
                    .put("period", days.toString())
                    .put("zone", days.zone().toString())
                    .putAll("figures", figures, printer::json));
            return;
        }
        printer.print(figures, days);
        context.note(Message.of("figures.position", position));
    }
}
