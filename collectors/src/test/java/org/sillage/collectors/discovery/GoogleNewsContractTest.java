// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import java.util.Map;

/** A search with two articles and, between them, an item without anything. */
class GoogleNewsContractTest extends SearchContract {

    private static final String ANSWER = """
            <rss version="2.0"><channel><title>usine - Google News</title><language>fr</language>
            <item><title>L'usine ouvre - Ouest-Matin</title><link>https://news.google.com/rss/articles/CBMiA?oc=5</link>
            <guid isPermaLink="false">CBMiA</guid><pubDate>Thu, 22 Nov 2018 08:30:00 GMT</pubDate>
            <source url="https://www.ouest-matin.example">Ouest-Matin</source></item>
            <item><title> </title></item>
            <item><title>L'usine ferme - Sud-Soir</title><link>https://news.google.com/rss/articles/CBMiB?oc=5</link>
            <pubDate>Thu, 22 Nov 2018 23:30:00 GMT</pubDate>
            <source url="https://sud-soir.example">Sud-Soir</source></item>
            </channel></rss>
            """;

    @Override
    Looking looking() {
        return new Looking("google-news", Map.of("query", "usine"));
    }

    @Override
    String answer() {
        return ANSWER;
    }
}
