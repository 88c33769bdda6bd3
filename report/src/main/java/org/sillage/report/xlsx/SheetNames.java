// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names that a spreadsheet takes as they are: of sheets and of columns. Two differ by more than their case. */
final class SheetNames {

    private static final int SHEET_LIMIT = 31;
    private static final int HEADING_LIMIT = 255;

    private final Set<String> taken = new HashSet<>();

    /** A name for a sheet: without {@code / \ ? * [ ] :}, 31 characters at most, not used before. */
    String sheet(String words) {
        return unique(WorkbookUtil.createSafeSheetName(words.strip(), ' ').strip(), SHEET_LIMIT);
    }

    /** A heading of a table: one line, without the marks that mean something inside a formula's brackets. */
    String heading(String words) {
        String plain = CellText.of(words)
                .replace('[', '(')
                .replace(']', ')')
                .replace('\'', '\u2019')
                .replace('#', '\u2116')
                .replace('@', ' ')
                .replaceAll("\\s+", " ")
                .strip();
        return unique(plain.isEmpty() ? "\u2013" : plain, HEADING_LIMIT);
    }

    private String unique(String name, int limit) {
        String candidate = cut(name, limit);
        for (int n = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); n++) {
            String suffix = " " + n;
            candidate = cut(name, limit - suffix.length()) + suffix;
        }
        return candidate;
    }

    private static String cut(String name, int limit) {
        return name.length() <= limit ? name : name.substring(0, limit).strip();
    }
}
