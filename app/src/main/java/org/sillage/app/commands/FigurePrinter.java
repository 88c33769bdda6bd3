// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sillage.app.json.JsonObject;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;
import org.sillage.report.Figure;

/** Prints figures: what is not known is "n/a" with its reason, never 0. */
final class FigurePrinter {

    private final Context context;

    FigurePrinter(Context context) {
        this.context = context;
    }

    void print(List<Figure> figures, Period period) {
        context.line(context.words().words("figures.title", period, period.first(), period.last(), period.zone()));
        int width = figures.stream()
                .mapToInt(figure -> name(figure.metric()).length())
                .max()
                .orElse(0);
        for (Figure figure : figures) context.line(line(figure, width));
    }

    private String line(Figure figure, int width) {
        String label = ("%-" + (width + 2) + "s").formatted(name(figure.metric()));
        if (figure.value().isEmpty()) {
            String why = figure.note().map(context.words()::words).orElse("");
            return (label + "%12s  %s".formatted(context.words().words("figures.unknown"), why)).stripTrailing();
        }
        String basis = figure.basis()
                .map(known -> context.words().words("basis." + known.key()))
                .orElse("");
        String known = context.words().words("figures.known", figure.known(), figure.of());
        String note = figure.note()
                .map(reason -> "  " + context.words().words(reason))
                .orElse("");
        return label
                + "%12s  %-10s %s%s"
                        .formatted(number(figure.metric(), figure.value().getAsDouble()), basis, known, note);
    }

    private String name(Metric metric) {
        return context.words().words("metric." + metric.key() + ".name");
    }

    private String number(Metric metric, double value) {
        if (metric.unit() == Metric.Unit.COUNT) {
            return NumberFormat.getIntegerInstance(context.locale()).format(Math.round(value));
        }
        NumberFormat percent = NumberFormat.getPercentInstance(context.locale());
        percent.setMaximumFractionDigits(2);
        return percent.format(value);
    }

    /** The public shape of one figure. */
    JsonObject json(Figure figure) {
        return new JsonObject()
                .put("metric", figure.metric().key())
                .put("value", figure.value())
                .put("basis", figure.basis().map(Basis::key))
                .put("known", figure.known())
                .put("of", figure.of())
                .putAll(
                        "others",
                        figure.others(),
                        other -> new JsonObject()
                                .put("basis", other.basis().key())
                                .put("value", OptionalDouble.of(other.value()))
                                .put("known", other.known())
                                .put("of", other.of()))
                .put("note", note(figure));
    }

    private Optional<String> note(Figure figure) {
        return figure.note().map(context.words()::words);
    }
}
