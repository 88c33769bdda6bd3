// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.message;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What a {@link Message} speaks of. The kind is kept, since only who made the message knows it: 40500 visitors are
 * grouped as the language does, a headline "2018" stays as it was written.
 */
public sealed interface Argument {

    /** Shown as it stands, also where it looks like a number. */
    record Text(String text) implements Argument {

        @Override
        public String toString() {
            return text;
        }
    }

    /** Written as the language writes numbers; a pattern's {@code choice} counts it. */
    record Numeral(BigDecimal value) implements Argument {

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /**
     * Where something stands in what was received, such as {@code line 12} or {@code Sheet1!B7}: kept so, and shown in
     * the reader's language.
     */
    record Place(String place) implements Argument {

        @Override
        public String toString() {
            return place;
        }
    }

    /** A number for any {@link Number}, itself for an argument, else the text of it. */
    static Argument of(Object value) {
        return switch (value) {
            case Argument argument -> argument;
            case BigDecimal number -> new Numeral(number);
            case Number number -> new Numeral(new BigDecimal(number.toString()));
            default -> new Text(String.valueOf(value));
        };
    }

    /** One line of text that {@link #read} takes back: a number has {@code #} before it, a text's own is doubled. */
    default String stored() {
        String shown = toString();
        return switch (this) {
            case Numeral number -> Stored.MARK + shown;
            case Text text -> Stored.text(shown);
            case Place place -> Stored.text(shown);
        };
    }

    /** What {@link #stored()} wrote; anything else is a text as it stands. */
    static Argument read(String stored) {
        if (!stored.startsWith(Stored.MARK)) return new Text(stored);
        String unmarked = stored.substring(1);
        if (Stored.NUMBER.matcher(unmarked).matches()) return new Numeral(new BigDecimal(unmarked));
        return new Text(unmarked.startsWith(Stored.MARK) ? unmarked : stored);
    }

    /** How arguments look in a column of text. */
    final class Stored {

        private static final String MARK = "#";
        private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

        private Stored() {}

        private static String text(String shown) {
            return shown.startsWith(MARK) ? MARK + shown : shown;
        }
    }
}
