// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.util.ArrayList;
import java.util.List;

/** A list of texts in one column: each ends with a line feed; a line feed or backslash inside is escaped. */
final class Lines {

    private Lines() {}

    static String of(List<String> texts) {
        if (texts.isEmpty()) return "";
        StringBuilder lines = new StringBuilder();
        for (String text : texts) {
            lines.append(text.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
        }
        return lines.toString();
    }

    static List<String> read(String lines) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c == '\n') {
                texts.add(text.toString());
                text.setLength(0);
            } else if (c == '\\') {
                i++;
                text.append(lines.charAt(i) == 'n' ? '\n' : '\\');
            } else {
                text.append(c);
            }
        }
        return texts;
    }
}
