// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sillage.app.Exit;
import org.sillage.app.config.ConfigReader;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.json.JsonObject;
import org.sillage.app.reading.OpenHome;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;

/** {@code sillage outlets unknown}: keys of clippings that the register does not know, the most clippings first. */
@Command(name = "unknown")
final class OutletsUnknownCommand implements Callable<Integer> {

    private final Context context;

    OutletsUnknownCommand(Context context) {
        this.context = context;
    }

    /** What is known of an outlet that nobody described. */
    private record Met(String outlet, long clippings, Instant last, String title) {

        Met and(Clipping clipping) {
            boolean newer = clipping.published().at().isAfter(last);
            return new Met(
                    outlet, clippings + 1, newer ? clipping.published().at() : last, newer ? clipping.title() : title);
        }
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        ConfigReader config = context.config();
        ZoneId zone = config.settings().zone();
        try (OpenHome home = OpenHome.reading(context.home(), context.clock())) {
            print(unknown(home, config.outlets(), context.clock().instant()), zone);
        }
        return Exit.DONE.code();
    }

    private static List<Met> unknown(OpenHome home, OutletRegister outlets, Instant now) {
        Map<String, Met> met = new HashMap<>();
        home.ledger().now().all(dossier -> {
            if (dossier.mention() instanceof Clipping clipping
                    && !clipping.outlet().isBlank()
                    && !clipping.isEmbargoedAt(now)
                    && outlets.find(clipping.outlet()).isEmpty()) {
                met.merge(
                        clipping.outlet(),
                        new Met(clipping.outlet(), 1, clipping.published().at(), clipping.title()),
                        (known, one) -> known.and(clipping));
            }
        });
        return met.values().stream()
                .sorted(Comparator.comparingLong(Met::clippings).reversed().thenComparing(Met::outlet))
                .toList();
    }

    private void print(List<Met> unknown, ZoneId zone) {
        if (context.isJson()) {
            context.result(new JsonObject()
                    .putAll(
                            "outlets",
                            unknown,
                            one -> new JsonObject()
                                    .put("outlet", one.outlet())
                                    .put("clippings", one.clippings())
                                    .put("last", one.last().toString())
                                    .put("title", one.title())));
            return;
        }
        for (Met one : unknown) {
            String day = one.last().atZone(zone).toLocalDate().toString();
            context.line(Message.of("outlets.unknown", one.outlet(), one.clippings(), day, one.title()));
        }
        context.note(Message.of(unknown.isEmpty() ? "outlets.none-unknown" : "outlets.settle"));
    }
}
