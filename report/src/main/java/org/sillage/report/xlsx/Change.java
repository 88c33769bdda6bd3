// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.OptionalDouble;
import org.sillage.core.message.Messages;
import org.sillage.core.metric.Metric;
import org.sillage.report.Tile;

/**
 * How a figure moved against the period before, as its cell says it: a number, whose look carries arrow, sign and
 * words, so that the reader's settings write its digits.
 *
 * @param value a share of the period before; points for a rate; empty where it cannot be said
 * @param format of the number
 * @param color green for more, red for less
 * @param words why there is no number
 */
record Change(OptionalDouble value, String format, String color, String words) {

    /** Less of a rate is not seen in the digits shown. */
    private static final double SEEN = 0.000_05;

    static Change of(Tile tile, Messages words) {
        if (tile.difference().isEmpty()) {
            return new Change(OptionalDouble.empty(), "", Palette.GREY, unknown(tile, words));
        }
        double difference = tile.difference().getAsDouble();
        String since = words.words("xlsx.change.since");
        if (tile.metric().unit() == Metric.Unit.FRACTION) {
            return moved(
                    Math.abs(difference) < SEEN ? 0 : 100 * difference,
                    "0.00\"\u00a0" + words.words("xlsx.points") + "\"",
                    since);
        }
        return tile.change().isPresent()
                ? moved(tile.change().getAsDouble(), Look.SHARE, since)
                // Nothing before: a share of it says nothing, the number does.
                : moved(difference, Look.COUNT, since);
    }

    /** A figure that is told for one period alone is compared with none. */
    private static String unknown(Tile tile, Messages words) {
        return tile.toDate().isEmpty() ? "" : words.words("xlsx.change.unknown");
    }

    private static Change moved(double by, String number, String since) {
        String tail = "\"\u2002" + since.replace("\"", "") + "\"";
        String format = "\"\u25b2\u00a0\"" + number + tail + ";\"\u25bc\u00a0\"" + number + tail + ";\"=\u00a0\""
                + number + tail;
        String color = by > 0 ? Palette.GREEN : by < 0 ? Palette.RED : Palette.GREY;
        return new Change(OptionalDouble.of(by), format, color, "");
    }
}
