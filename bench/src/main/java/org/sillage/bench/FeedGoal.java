// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sillage.collectors.feed.FeedReader;
import org.sillage.core.collect.Finding;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.evidence.EvidenceStore;
import org.sillage.core.evidence.FolderEvidenceStore;
import org.sillage.core.mention.Mention;
import org.sillage.indexer.BareIndex;

/**
 * Goal 2: the whole way from the bytes of feeds, their keeping included; and their reading alone, beside the library
 * that takes them apart.
 */
final class FeedGoal {

    private final Size size;
    private final List<byte[]> feeds;
    private final FeedReader reader = new FeedReader(ZoneOffset.UTC);
    private final List<Mention> mentions = new ArrayList<>();

    FeedGoal(Size size) throws IOException {
        this.size = size;
        this.feeds = InventedFeeds.of(size.feeds());
        for (byte[] feed : feeds) {
            try (Stream<Finding> findings = read(feed, "0".repeat(64))) {
                findings.forEach(finding -> {
                    if (finding instanceof Finding.Sighting sighting) mentions.add(sighting.mention());
                });
            }
        }
        if (mentions.size() != InventedFeeds.ITEMS * feeds.size())
            throw new IllegalStateException("items were skipped");
    }

    List<Result> measure() throws Exception {
        Cpu.Pair pair = Cpu.byTurns(size.rounds(), this::ours, this::bare);
        double count = mentions.size();
        Cpu.Pair read = Cpu.byTurns(size.rounds(), this::reading, this::rome);
        return List.of(
                Result.rate(
                        "2",
                        "the same from bytes of %,d feeds".formatted(feeds.size()),
                        "docs/cpu-s",
                        count / pair.ours(),
                        count / pair.bare(),
                        0.45),
                Result.rate(
                        "2",
                        "items of feeds read, beside ROME alone",
                        "items/cpu-s",
                        count / read.ours(),
                        count / read.bare(),
                        0.5));
    }

    private double reading() throws Exception {
        return Cpu.seconds(() -> {
            long found = 0;
            for (byte[] feed : feeds) {
                try (Stream<Finding> findings = read(feed, "0".repeat(64))) {
                    found += findings.count();
                }
            }
            expect(found);
        });
    }

    private double rome() throws Exception {
        return Cpu.seconds(() -> {
            long found = 0;
            for (byte[] feed : feeds) {
                XmlReader xml = new XmlReader(new ByteArrayInputStream(feed));
                found += new SyndFeedInput().build(xml).getEntries().size();
            }
            expect(found);
        });
    }

    private void expect(long found) {
        if (found != mentions.size()) throw new IllegalStateException("items were lost: " + found);
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
}
