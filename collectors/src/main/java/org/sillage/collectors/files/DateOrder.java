// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.util.Optional;
import java.util.regex.Matcher;

/** What stands first in {@code 03/11/2018}. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    /** Collects what single dates show, over a whole column. */
    public static final class Evidence {

        private boolean dayFirst;
        private boolean monthFirst;
        private boolean unclear;
        private String unclearPlace = "";
        private String unclearText = "";

        /**
         * @param text of a cell, whatever it is
         * @param place of it, for a message
         */
        public void see(String text, String place) {
            Matcher numeric = Dates.NUMERIC.matcher(Blanks.folded(text));
            if (!numeric.lookingAt()) return;
            int first = Integer.parseInt(numeric.group(1));
            int second = Integer.parseInt(numeric.group(3));
            dayFirst |= first > 12 && second <= 12;
            monthFirst |= second > 12 && first <= 12;
            if (unclear || !Dates.isUnclear(first, second)) return;
            unclear = true;
            unclearPlace = place;
            unclearText = text.strip();
        }

        /** What the dates seen agree on; empty where none tells. */
        public Optional<DateOrder> order() {
            if (dayFirst == monthFirst) return Optional.empty();
            return Optional.of(dayFirst ? DAY_FIRST : MONTH_FIRST);
        }

        /** Whether some show the day first and others the month. */
        public boolean contradictsItself() {
            return dayFirst && monthFirst;
        }

        /** Whether a date was seen that only an order explains. */
        public boolean needsOrder() {
            return unclear;
        }

        /** Where the first such date stands; empty when there is none. */
        public String unclearPlace() {
            return unclearPlace;
        }

        /** The first such date; empty when there is none. */
        public String unclearText() {
            return unclearText;
        }
    }
}
