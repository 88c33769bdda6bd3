// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.bench.Installation;
import org.sillage.bench.Scratch;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Addresses;
import org.sillage.core.mention.CanonicalUrl;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;
import org.sillage.core.story.Comparison;

/**
 * Pairs of articles known by address and title alone, labelled as copy, same story or different; and odd addresses with
 * their plain form. A pair's day is the one its addresses name; where one names none, it is the other's.
 */
final class PressUrls implements DataSet {

    private static final Instant UNDATED = Instant.parse("2018-11-28T00:00:00Z");
    private static final Pattern DAY = Pattern.compile("(2018)[/-]?(\\d{2})[/-]?(\\d{2})(?!\\d)");

    private final Misses misses;

    PressUrls(Misses misses) {
        this.misses = misses;
    }

    @Override
    public String folder() {
        return "press-urls-2018";
    }

    @Override
    public List<Score> measure(Path folder) throws IOException {
        List<Score> scores = new ArrayList<>(pairs(folder.resolve("pair-labels.csv")));
        scores.add(spellings(folder.resolve("weirdToNormalizedUrls.csv")));
        return scores;
    }

    /** Same stories are told apart from copies by nobody who sees titles alone: linking one is no mistake. */
    private List<Score> pairs(Path file) throws IOException {
        int copies = 0;
        int copiesFound = 0;
        int linked = 0;
        int linkedRight = 0;
        try (CsvReader<NamedCsvRecord> pairs = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord pair : pairs) {
                String label = pair.getField("label");
                boolean isLinked = isLinked(pair);
                if (label.equals("copy")) copies++;
                if (isLinked) linked++;
                if (isLinked && label.equals("copy")) copiesFound++;
                if (isLinked && !label.equals("different")) linkedRight++;
                if (isLinked == label.equals("different") || (!isLinked && label.equals("copy"))) {
                    misses.tell("%s, linked: %s: %s".formatted(label, isLinked, pair.getFields()));
                }
            }
        }
        return List.of(
                Score.atLeast("pairs: precision", linkedRight, linked, 0.98),
                Score.atLeast("pairs: recall of copies", copiesFound, copies, 0.90));
    }

    private static boolean isLinked(NamedCsvRecord pair) throws IOException {
        Instant at = day(pair.getField("url_a"))
                .or(() -> day(pair.getField("url_b")))
                .orElse(UNDATED);
        Clipping one = clipping(pair.getField("url_a"), pair.getField("title_a"), at);
        Clipping other = clipping(pair.getField("url_b"), pair.getField("title_b"), at);
        if (one.id().equals(other.id())) return true;
        try (Scratch scratch = new Scratch();
                Installation home = new Installation(scratch.folder())) {
            home.append(home.capture(1), List.of(new Finding.Sighting(one, "1"), new Finding.Sighting(other, "2")));
            home.compare();
            return !home.ledger()
                    .derived()
                    .links(
                            Comparison.ALGORITHM,
                            List.of(other.id()),
                            home.ledger().position())
                    .isEmpty();
        }
    }

    private static Clipping clipping(String url, String title, Instant otherwise) {
        URI address = Addresses.parse(url).orElseThrow();
        return new Clipping(
                MentionId.ofClipping(address),
                Optional.of(address),
                Published.at(day(url).orElse(otherwise)),
                "",
                Clipping.Medium.WEB,
                "fr",
                List.of(),
                List.of(),
                title,
                "");
    }

    private static Optional<Instant> day(String url) {
        Matcher day = DAY.matcher(url);
        if (!day.find()) return Optional.empty();
        LocalDate date = LocalDate.of(
                Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        return Optional.of(date.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** Ours differs from the file's plain form on purpose (https, no www): both have to come to one. */
    private Score spellings(Path file) throws IOException {
        int right = 0;
        int all = 0;
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .ofCsvRecord(file)) {
            for (CsvRecord line : lines) {
                Optional<String> odd = spelling(line.getField(0));
                Optional<String> plain = spelling(line.getField(1));
                // Files on a disk, and what has no host, are nobody's address on the web.
                if (odd.isEmpty() || plain.isEmpty()) continue;
                all++;
                if (odd.equals(plain)) right++;
                else misses.tell("%s: %s but %s".formatted(line, odd.get(), plain.get()));
            }
        }
        return Score.all("web addresses in one spelling", right, all);
    }

    private static Optional<String> spelling(String address) {
        return Addresses.parse(address).map(CanonicalUrl::of);
    }
}
