// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.sillage.report.Table;

/** Which addresses of one sheet are clickable. All of them stand in clear. */
final class Links {

    /** Excel opens no sheet with more than 65,530; above this the whole sheet has them as text. */
    static final int LIMIT = 60_000;

    /** Longer targets make Excel repair the file. */
    private static final int TARGET_LIMIT = 2_000;

    private final boolean allowed;
    private int refused;

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

    /** How many addresses a spreadsheet would not take as a link. */
    int refused() {
        return refused;
    }

    /** What to click on; empty where it stays text. Only http and https open from a workbook. */
    Optional<String> clickable(URI address) {
        if (!allowed) return Optional.empty();
        String target = address.toASCIIString();
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean web = (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
        if (web && target.length() <= TARGET_LIMIT) return Optional.of(target);
        refused++;
        return Optional.empty();
    }
}
