// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A feed as an outlet serves it: RSS 2.0 or Atom. */
final class FeedPage {

    private FeedPage() {}

    static String of(DemoOutlet outlet, List<DemoArticle> articles) {
        return outlet.atom() ? atom(outlet, articles) : rss(outlet, articles);
    }

    private static String rss(DemoOutlet outlet, List<DemoArticle> articles) {
        StringBuilder xml = new StringBuilder(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                <title>%s</title><link>https://%s/</link><description>%s</description><language>%s</language>
                """.formatted(escaped(outlet.name()), outlet.key(), escaped(outlet.name()), outlet.language()));
        for (DemoArticle article : articles) {
            xml.append("<item><title>")
                    .append(escaped(article.title()))
                    .append("</title><link>")
                    .append(article.url())
                    .append("?xtor=RSS-1</link><guid isPermaLink=\"false\">")
                    .append(outlet.key())
                    .append('-')
                    .append(article.number())
                    .append("</guid><pubDate>")
                    .append(rfc822(article.published()))
                    .append("</pubDate>");
            if (!article.signature().isEmpty()) {
                xml.append("<dc:creator>").append(escaped(article.signature())).append("</dc:creator>");
            }
            xml.append("<description>")
                    .append(escaped("<p>" + article.text() + "</p>"))
                    .append("</description></item>\n");
        }
        return xml.append("</channel></rss>\n").toString();
    }

    private static String atom(DemoOutlet outlet, List<DemoArticle> articles) {
        StringBuilder xml =
                new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
                <title>%s</title><id>https://%s/</id><link href="https://%s/"/><updated>2018-09-01T00:00:00Z</updated>
                """.formatted(outlet.language(), escaped(outlet.name()), outlet.key(), outlet.key()));
        for (DemoArticle article : articles) {
            xml.append("<entry><title>")
                    .append(escaped(article.title()))
                    .append("</title><id>")
                    .append(article.url())
                    .append("</id><link href=\"")
                    .append(article.url())
                    .append("\"/><published>")
                    .append(article.published())
                    .append("</published><updated>")
                    .append(article.published())
                    .append("</updated>");
            if (!article.signature().isEmpty()) {
                xml.append("<author><name>")
                        .append(escaped(article.signature()))
                        .append("</name></author>");
            }
            xml.append("<content type=\"html\">")
                    .append(escaped("<p>" + article.text() + "</p>"))
                    .append("</content></entry>\n");
        }
        return xml.append("</feed>\n").toString();
    }

    private static String rfc822(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
