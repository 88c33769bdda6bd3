// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.util.regex.Pattern;

/**
 * How a file writes numbers: what decides whether {@code 1.250} is one and a quarter or one thousand two hundred and
 * fifty.
 */
public enum NumberHabit {
    /** Nothing in the file tells, or it tells both. */
    UNKNOWN,
    /** {@code 1,250.5}, as in English. */
    DECIMAL_POINT,
    /** {@code 1.250,5}, as in German; a point groups. */
    DECIMAL_COMMA,
    /** {@code 1 250,5}, as in French: what groups is a space, so a lone point remains unclear. */
    DECIMAL_COMMA_GROUPS_BY_SPACE;

    /** Collects what single cells show, over a whole file. */
    public static final class Evidence {

        /** A comma that cannot group, or points that can only group. */
        private static final Pattern COMMA =
                Pattern.compile("[-+]?(?:(?:\\d{1,3}(?:[ .]\\d{3})*|\\d+),(?:\\d{1,2}|\\d{4,})"
                        + "|0,\\d+|\\d{1,3}(?:\\.\\d{3}){2,}|\\d{1,3}(?:[ .]\\d{3})+,\\d+) ?%?");

        private static final Pattern POINT =
                Pattern.compile("[-+]?(?:(?:\\d{1,3}(?:,\\d{3})*|\\d+)\\.(?:\\d{1,2}|\\d{4,})"
                        + "|0\\.\\d+|\\d{1,3}(?:,\\d{3}){2,}|\\d{1,3}(?:,\\d{3})+\\.\\d+) ?%?");

        private static final Pattern SPACE_GROUPS = Pattern.compile("[-+]?\\d{1,3}(?: \\d{3})+(?:,\\d+)?");

        private boolean comma;
        private boolean point;
        private boolean space;

        /** @param text of a cell, whatever it is */
        public void see(String text) {
            if (!mayBeOne(text)) return;
            String folded = Blanks.folded(text);
            comma |= COMMA.matcher(folded).matches();
            point |= POINT.matcher(folded).matches();
            space |= SPACE_GROUPS.matcher(folded).matches();
        }

        /** Most cells are words: told at once, before any pattern is tried. */
        private static boolean mayBeOne(String text) {
            if (text.isEmpty() || text.length() > 40) return false;
            boolean parted = false;
            for (int i = 0; i < text.length(); i++) {
                char sign = text.charAt(i);
                if (Character.isLetter(sign)) return false;
                parted |= sign == ',' || sign == '.' || Character.isSpaceChar(sign);
            }
            return parted;
        }

        /** What all cells seen so far agree on. */
        public NumberHabit habit() {
            if (comma == point) return UNKNOWN;
            if (point) return DECIMAL_POINT;
            return space ? DECIMAL_COMMA_GROUPS_BY_SPACE : DECIMAL_COMMA;
        }
    }
}
