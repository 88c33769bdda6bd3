// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.sillage.collectors.text.Signs;

/** Plain text out of what pages state in attributes and JSON. */
final class PageText {

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);");

    private PageText() {}

    /** Nothing that a page states in a word or a line is longer. */
    private static final int LONGEST = 2_000;

    /** One line without markup, its end left out where it has no end. JSON-LD and metas are often escaped once more than they should be. */
    static String line(String raw) {
        String text = raw.length() <= LONGEST ? raw : raw.substring(0, LONGEST);
        for (int i = 0; i < 2 && text.indexOf('&') >= 0 && ENTITY.matcher(text).find(); i++)
            text = Parser.unescapeEntities(text, false);
        if (text.indexOf('<') >= 0 && TAG.matcher(text).find()) {
            String shown = Jsoup.parseBodyFragment(text).text();
            if (!shown.isBlank()) text = shown;
        }
        return Signs.oneLine(text);
    }
}
