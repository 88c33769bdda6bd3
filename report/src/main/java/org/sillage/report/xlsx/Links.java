// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.net.URI;
import java.util.Locale;
import org.sillage.report.Table;

/**
 * Which addresses of one sheet are clickable, and by what. All of them stand in clear.
 *
 * <p>Mostly by {@code HYPERLINK()}, which streams with its row, where a relation of its own is kept in memory until the
 * file is written and costs twice the time. It is the one formula that data takes part in, so its only argument is an
 * http or https address in the letters that addresses are made of, none of which ends the quotes.
 */
final class Links {

    /** Above this the whole sheet has them as text: a reader's machine needs long for so many. */
    static final int LIMIT = 60_000;

    /** A spreadsheet takes no longer text within a formula. */
    static final int FORMULA_LIMIT = 255;

    /** Longer targets make Excel repair the file. */
    private static final int TARGET_LIMIT = 2_000;

    /** Relations of one sheet: they are held in memory, so a few megabytes and no more. */
    static final int RELATIONS = 2_000;

    private final boolean allowed;
    private int relations;
    private int refused;

    /** What makes an address clickable. */
    enum Way {
        /** Nothing: it stays text. */
        NONE,
        /** A formula in its cell. */
        FORMULA,
        /** A relation of the sheet. */
        RELATION
    }

    Links(Table table) {
        long columns = table.columns().stream()
                .filter(column -> column.kind() == Table.Kind.LINK)
                .count();
        this.allowed = columns * table.rowCount() <= LIMIT;
    }

    /** Whether this sheet is small enough to have clickable addresses. */
    boolean areAllowed() {
        return allowed;
    }

    /** How many addresses a spreadsheet would not take as a link, though the sheet has them. */
    int refused() {
        return refused;
    }

    /**
     * By what an address is to be clickable; asked once for each.
     *
     * @param target the address in ASCII
     */
    Way way(URI address, String target) {
        if (!allowed) return Way.NONE;
        if (isWeb(address) && isInert(target)) {
            if (target.length() <= FORMULA_LIMIT) return Way.FORMULA;
            if (target.length() <= TARGET_LIMIT && relations < RELATIONS) {
                relations++;
                return Way.RELATION;
            }
        }
        refused++;
        return Way.NONE;
    }

    /** @param target of the way {@link Way#FORMULA} */
    static String formula(String target) {
        return "HYPERLINK(\"" + target + "\")";
    }

    /** Only http and https open from a workbook. */
    private static boolean isWeb(URI address) {
        String scheme = address.getScheme();
        if (scheme == null || address.getHost() == null) return false;
        String lower = scheme.toLowerCase(Locale.ROOT);
        return lower.equals("http") || lower.equals("https");
    }

    /** Visible ASCII without a quote mark, and nothing that a spreadsheet takes for an escaped letter. */
    private static boolean isInert(String target) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '"') return false;
        }
        return CellText.of(target).equals(target);
    }
}
