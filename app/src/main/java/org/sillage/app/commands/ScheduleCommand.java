// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sillage.app.Exit;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.config.Every;
import org.sillage.app.json.JsonObject;
import org.sillage.app.schedule.Plans;
import org.sillage.core.message.Message;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sillage schedule list|next}: what {@code serve} does when. */
final class ScheduleCommand {

    private ScheduleCommand() {}

    static CommandLine line(Context context) {
        return CommandGroup.of("schedule", context, new Listing(context), new Next(context));
    }

    /** Something planned, with the words of the configuration that plan it and when it comes next. */
    private record Entry(String id, String words, Every every, Instant next) {}

    /** In the order of the configuration. */
    @Command(name = "list")
    static final class Listing implements Callable<Integer> {

        private final Context context;

        Listing(Context context) {
            this.context = context;
        }

        @Override
        public Integer call() throws ConfigurationException {
            return print(context, false);
        }
    }

    /** What comes first, first. */
    @Command(name = "next")
    static final class Next implements Callable<Integer> {

        private final Context context;

        Next(Context context) {
            this.context = context;
        }

        @Override
        public Integer call() throws ConfigurationException {
            return print(context, true);
        }
    }

    private static int print(Context context, boolean soonestFirst) throws ConfigurationException {
        Configuration configuration = context.config().read();
        List<Entry> entries = entries(configuration, context.clock().instant());
        if (soonestFirst) entries.sort(Comparator.comparing(Entry::next).thenComparing(Entry::id));
        if (context.isJson()) {
            context.result(new JsonObject()
                    .putAll(
                            "entries",
                            entries,
                            entry -> new JsonObject()
                                    .put("id", entry.id())
                                    .put("words", entry.words())
                                    .put("next", entry.next().toString())));
            return Exit.DONE.code();
        }
        if (entries.isEmpty()) context.note(Message.of("schedule.none"));
        DateTimeFormatter time = time(context, configuration.settings().zone());
        entries.forEach(entry -> context.line(Message.of(
                "schedule.line",
                entry.id(),
                context.words().words(EveryWords.of(entry.every(), context.locale())),
                time.format(entry.next()))));
        return Exit.DONE.code();
    }

    /** A moment in full words of the language and hours of the zone. */
    static DateTimeFormatter time(Context context, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(context.locale())
                .withZone(zone);
    }

    private static List<Entry> entries(Configuration configuration, Instant now) {
        return Plans.of(configuration).stream()
                .map(planned -> new Entry(
                        planned.id(),
                        planned.words(),
                        planned.every(),
                        planned.every().next(now)))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
