// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sillage.collectors.feed.FeedReader;
import org.sillage.core.collect.Finding;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.evidence.EvidenceStore;
import org.sillage.core.evidence.FolderEvidenceStore;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.indexer.BareIndex;

/** Goal 2: the whole way from the bytes of feeds, their keeping included. */
final class FeedGoal {

    private static final int ITEMS = 100;
    private static final int ARTICLES_IN_FIVE = 1;

    private final Size size;
    private final List<byte[]> feeds = new ArrayList<>();
    private final FeedReader reader = new FeedReader(ZoneOffset.UTC);
    private final List<Mention> mentions = new ArrayList<>();

    FeedGoal(Size size) throws IOException {
        this.size = size;
        Invented invented = new Invented(20181123);
        for (int i = 0; i < size.feeds(); i++) feeds.add(feed(i, invented).getBytes(StandardCharsets.UTF_8));
        for (byte[] feed : feeds) {
            try (Stream<Finding> findings = read(feed, "0".repeat(64))) {
                findings.forEach(finding -> {
                    if (finding instanceof Finding.Sighting sighting) mentions.add(sighting.mention());
                });
            }
        }
        if (mentions.size() != ITEMS * feeds.size()) throw new IllegalStateException("items were skipped");
    }

    List<Result> measure() throws Exception {
        Cpu.Pair pair = Cpu.byTurns(size.rounds(), this::ours, this::bare);
        double count = mentions.size();
        return List.of(Result.rate(
                "2",
                "the same from bytes of %,d feeds".formatted(feeds.size()),
                "docs/cpu-s",
                count / pair.ours(),
                count / pair.bare(),
                0.45));
    }

    private double ours() throws Exception {
        try (Scratch scratch = new Scratch();
                Installation home = new Installation(scratch.folder())) {
            home.index();
            EvidenceStore store = FolderEvidenceStore.of(scratch.folder());
            double seconds = Cpu.seconds(() -> {
                for (byte[] feed : feeds) {
                    String digest = store.keep(new ByteArrayInputStream(feed)).digest();
                    long capture = home.keep(digest);
                    try (Stream<Finding> findings = read(feed, digest)) {
                        home.append(capture, findings.toList());
                    }
                }
                home.compare();
                home.index();
            });
            if (home.documents() != mentions.size()) throw new IllegalStateException("mentions were lost");
            return seconds;
        }
    }

    private double bare() throws Exception {
        try (Scratch scratch = new Scratch();
                BareIndex index = new BareIndex(scratch.folder())) {
            return Cpu.seconds(() -> {
                for (Mention mention : mentions) index.update(mention);
                index.commit();
            });
        }
    }

    private Stream<Finding> read(byte[] feed, String digest) throws IOException {
        return reader.read(new Evidence(
                digest,
                "https://bench.example/feed",
                "application/rss+xml",
                Invented.FIRST,
                () -> new ByteArrayInputStream(feed)));
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
