// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Whole feeds: jsoup, which knows nothing of feeds, counts the entries that have a title or a link. */
final class FeedsReal implements DataSet {

    private static final String ORIGIN = "https://paper.example/";

    private final Misses misses;

    FeedsReal(Misses misses) {
        this.misses = misses;
    }

    @Override
    public String folder() {
        return "feeds-real";
    }

    @Override
    public List<Score> measure(Path folder) throws IOException {
        long entries = 0;
        long kept = 0;
        int files = 0;
        int refused = 0;
        for (Path file : Folders.files(folder, ".xml", ".rss", ".atom", ".gz")) {
            byte[] bytes = bytes(file);
            ReadFeed feed = ReadFeed.of(bytes, ORIGIN + file.getFileName(), "");
            long wanted = entries(bytes);
            files++;
            if (feed.refusal().isPresent()) {
                refused++;
                misses.tell(folder.relativize(file) + ": " + feed.refusal().get());
                if (feed.findings().isEmpty()) continue;
            }
            entries += wanted;
            kept += Math.min(wanted, feed.kept());
            if (feed.kept() < wanted) misses.tell("%s: %d of %d".formatted(file, feed.kept(), wanted));
        }
        return List.of(
                Score.told("documents, and of them refused with a reason", "%d, %d".formatted(files, refused)),
                Score.all("entries with a title or a link kept", kept, entries));
    }

    private static byte[] bytes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.toString().endsWith(".gz")) return bytes;
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unpacked.readAllBytes();
        }
    }

    private static long entries(byte[] bytes) throws IOException {
        Document document = Jsoup.parse(new ByteArrayInputStream(bytes), null, ORIGIN, Parser.xmlParser());
        return document.getAllElements().stream()
                .filter(element -> List.of("item", "entry").contains(local(element)))
                .filter(entry -> entry.children().stream().anyMatch(FeedsReal::names))
                .count();
    }

    private static boolean names(Element child) {
        return switch (local(child)) {
            case "title" -> !child.text().isBlank();
            case "link" -> !child.text().isBlank() || !child.attr("href").isBlank();
            default -> false;
        };
    }

    private static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1);
    }
}
