// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a workbook writes what XML cannot hold: {@code _x000D_} is a carriage return, {@code _x005F_} an underscore. */
final class XlsxText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    static String decoded(String text) {
        if (!text.contains("_x")) return text;
        return ESCAPE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
