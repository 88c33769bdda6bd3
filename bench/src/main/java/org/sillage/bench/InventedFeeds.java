// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.sillage.core.mention.Clipping;

/** Feeds of invented items: one in five an article whole, the others a few words, as papers offer them. */
final class InventedFeeds {

    /** Items of each feed. */
    static final int ITEMS = 100;

    private static final int ARTICLES_IN_FIVE = 1;

    private InventedFeeds() {}

    /** The bytes of so many feeds. */
    static List<byte[]> of(int count) {
        Invented invented = new Invented(20181123);
        List<byte[]> feeds = new ArrayList<>();
        for (int i = 0; i < count; i++) feeds.add(feed(i, invented).getBytes(StandardCharsets.UTF_8));
        return feeds;
    }

    private static String feed(int number, Invented invented) {
        String language = invented.language();
        StringBuilder feed = new StringBuilder();
        feed.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Feed ")
                .append(number)
                .append("</title><link>https://bench.example/</link><language>")
                .append(language)
                .append("</language>\n");
        for (int i = 0; i < ITEMS; i++) item(feed, number * ITEMS + i, i % 5 < ARTICLES_IN_FIVE, language, invented);
        return feed.append("</channel></rss>").toString();
    }

    private static void item(StringBuilder feed, int number, boolean article, String language, Invented invented) {
        String text = invented.text(language, article ? 300 + number % 301 : 12 + number % 30);
        Clipping clipping = invented.clipping(number, language, text);
        feed.append("<item><title>")
                .append(clipping.title())
                .append("</title><link>")
                .append(clipping.url().orElseThrow().toString().replace("&", "&amp;"))
                .append("</link><guid>")
                .append(number)
                .append("</guid><pubDate>")
                .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        clipping.published().at().atOffset(ZoneOffset.UTC)))
                .append("</pubDate><author>Anne Dupuis</author><description>&lt;p&gt;")
                .append(text)
                .append("&lt;/p&gt;</description></item>\n");
    }
}
