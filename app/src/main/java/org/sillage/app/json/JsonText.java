// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The letters of a document, by RFC 8259. */
final class JsonText {

    private JsonText() {}

    static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case String text -> quoted(text, out);
            case Double number -> out.append(plain(number));
            case JsonObject object -> object(object, out);
            case List<?> items -> list(items, out);
            default -> out.append(value);
        }
    }

    /** Neither exponent nor superfluous zeros: 683000, 0.0063. */
    private static String plain(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.toPlainString();
    }

    private static void object(JsonObject object, StringBuilder out) {
        char before = '{';
        for (Map.Entry<String, @Nullable Object> member : object.members().entrySet()) {
            out.append(before);
            quoted(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static void list(List<?> items, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) out.append(',');
            write(items.get(i), out);
        }
        out.append(']');
    }

    private static void quoted(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) character(text, i, out);
        out.append('"');
    }

    private static void character(String text, int i, StringBuilder out) {
        char c = text.charAt(i);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20 || c == 0x7f || loneSurrogate(text, i)) out.append(String.format("\\u%04x", (int) c));
                else out.append(c);
            }
        }
    }

    /** Half a pair cannot be written as UTF-8. */
    private static boolean loneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
