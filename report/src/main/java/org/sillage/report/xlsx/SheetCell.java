// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.regex.Pattern;
import org.sillage.core.mention.Clipping;

/**
 * What a cell says, whichever program saved it.
 *
 * @param reference such as {@code B7}
 * @param value as text; empty for an empty cell
 * @param number whether the value is one
 * @param formula without its equals sign; empty for none
 */
record SheetCell(String reference, String value, boolean number, String formula) {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    static SheetCell empty(String reference) {
        return new SheetCell(reference, "", false, "");
    }

    boolean isEmpty() {
        return value.isEmpty() && formula.isEmpty();
    }

    /** Whether both say the same: {@code 512} and {@code 512.0} do, a number and its digits as text do not. */
    boolean saysTheSame(SheetCell other) {
        return number == other.number && formula.equals(other.formula) && sameValue(other);
    }

    /** Whether this is what a withdrawal leaves of another cell: nothing where words were, or what says nothing. */
    boolean blanks(SheetCell before) {
        return !before.number
                && !before.isEmpty()
                && (isEmpty() || value.startsWith("~") || value.equals(Clipping.WITHDRAWN_TITLE));
    }

    private boolean sameValue(SheetCell other) {
        if (value.equals(other.value)) return true;
        if (!number) return false;
        try {
            return Double.compare(Double.parseDouble(value), Double.parseDouble(other.value)) == 0;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /** For people: a whole number as one, a formula with its sign. */
    Object shown() {
        String plain = number && value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
        if (!formula.isEmpty()) return "=" + formula + " \u2192 " + plain;
        return number && WHOLE.matcher(plain).matches() ? (Object) Long.valueOf(plain) : plain;
    }

    /** Programs write odd characters as {@code _xHHHH_}, each in its own way. */
    static String unescaped(String text) {
        if (text.indexOf("_x") < 0) return text;
        return ESCAPED.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** Row of a reference, from 1; 0 where it names none. */
    static int row(String reference) {
        int row = 0;
        for (int i = 0; i < reference.length(); i++) {
            int digit = Character.digit(reference.charAt(i), 10);
            if (digit >= 0 && row < 10_000_000) row = 10 * row + digit;
        }
        return row;
    }

    /** Column of a reference, from 1; 0 where it names none. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            if (column < 1_000_000) column = 26 * column + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column;
    }
}
