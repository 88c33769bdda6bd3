// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a record whose closing quotes are followed by text, as tools leave it that do not double the quotes inside a
 * text: {@code "The "big" day",12} is {@code The big" day"} and {@code 12}. The library can only refuse such a record, or
 * takes the rest of the line for quoted.
 */
final class OddFields {

    private static final char QUOTE = '"';

    private final String record;
    private final char separator;
    private int position;

    private OddFields(String record, char separator) {
        this.record = record;
        this.separator = separator;
    }

    static List<String> of(String record, char separator) {
        OddFields odd = new OddFields(record, separator);
        List<String> fields = new ArrayList<>();
        do fields.add(odd.field());
        while (odd.position++ < record.length());
        return fields;
    }

    /** The next field; ends before the separator that ends it. */
    private String field() {
        StringBuilder text = new StringBuilder();
        if (position < record.length() && record.charAt(position) == QUOTE) quoted(text);
        int end = record.indexOf(separator, position);
        if (end < 0) end = record.length();
        text.append(record, position, end);
        position = end;
        return text.toString();
    }

    private void quoted(StringBuilder text) {
        position++;
        while (position < record.length()) {
            char sign = record.charAt(position++);
            if (sign != QUOTE) {
                text.append(sign);
            } else if (position < record.length() && record.charAt(position) == QUOTE) {
                text.append(QUOTE);
                position++;
            } else {
                return;
            }
        }
    }
}
