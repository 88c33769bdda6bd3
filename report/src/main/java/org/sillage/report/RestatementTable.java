// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.sillage.core.message.Message;
import org.sillage.core.message.Messages;
import org.sillage.core.metric.Metric;

/** Delivered figures that would now be others, each with what it said, what it says, and why. */
final class RestatementTable {

    private RestatementTable() {}

    static Table of(Edition edition, List<Restatement> restatements) {
        Messages words = edition.words();
        Calendar calendar = new Calendar(words);
        Layout<Restatement> layout = new Layout<Restatement>()
                .column("metric", Table.Kind.WORDS, 26, row -> Optional.of(name(row.metric())))
                .column("restated_period", Table.Kind.WORDS, 34, row -> Optional.of(calendar.days(row.period())));
        number(layout, "first_value", Restatement::first);
        number(layout, "value_now", Restatement::now);
        number(layout, "difference", Restatement::difference);
        layout.column("cause", Table.Kind.WORDS, 34, row -> Optional.of(cause(words, row)))
                .column("report_position", Table.Kind.COUNT, 12, row -> Optional.of(row.report()))
                .details()
                .column(
                        "items",
                        Table.Kind.WORDS,
                        60,
                        row -> Optional.of(row.items())
                                .filter(items -> !items.texts().getFirst().isEmpty()));
        return layout.table(TableIds.RESTATEMENTS, "sheet.restatements", restatements);
    }

    private interface Which {
        OptionalDouble of(Restatement row);
    }

    private static void number(Layout<Restatement> layout, String key, Which which) {
        layout.column(
                        key,
                        Table.Kind.COUNT,
                        14,
                        row -> value(row, which, Metric.Unit.COUNT).map(Math::round))
                .column(key + "_share", Table.Kind.SHARE, 12, row -> value(row, which, Metric.Unit.FRACTION));
    }

    private static Optional<Double> value(Restatement row, Which which, Metric.Unit unit) {
        OptionalDouble value = which.of(row);
        return value.isPresent() && row.metric().unit() == unit ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private static Message cause(Messages words, Restatement row) {
        if (row.causes().size() == 1) return row.causes().getFirst();
        return Message.of(
                "cause.several", row.causes().stream().map(words::words).collect(Collectors.joining(" ; ")));
    }

    private static Message name(Metric metric) {
        return Message.of("metric." + metric.key() + ".name");
    }
}
