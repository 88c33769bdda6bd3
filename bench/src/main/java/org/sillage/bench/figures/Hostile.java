// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.collectors.formats.FileFormat;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files made to do harm, each read as {@code sillage import} reads it, in a heap of 512 MiB. A file may be read or
 * refused with a reason; nothing found and nothing said is a silent zero, unless that is what the file holds.
 */
final class Hostile implements DataSet {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Instant OBSERVED = Instant.parse("2018-11-25T00:00:00Z");
    private static final double MOST_SECONDS = 10;
    private static final long HEAP = 512L << 20;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Metric> METRICS = Map.of("likes", Metric.LIKES, "impressions", Metric.IMPRESSIONS);

    private final Misses misses;

    Hostile(Misses misses) {
        this.misses = misses;
    }

    /** What became of one file. */
    private record Outcome(List<Finding> findings, Optional<Message> refusal) {

        long sighted() {
            return findings.stream().filter(Finding.Sighting.class::isInstance).count();
        }

        long sum(Metric metric) {
            return findings.stream()
                    .mapToLong(finding -> finding instanceof Finding.Count count
                                    && count.snapshot().metric() == metric
                            ? count.snapshot().reading().value()
                            : 0)
                    .sum();
        }
    }

    @Override
    public String folder() {
        return "hostile";
    }

    @Override
    public List<Score> measure(Path folder) throws Exception {
        Path made = folder.resolve("made");
        JsonNode expected = JSON.readTree(made.resolve("expected.json").toFile());
        int files = 0;
        int said = 0;
        double slowest = 0;
        int figures = 0;
        int right = 0;
        for (String name : expected.propertyNames()) {
            long start = System.nanoTime();
            Outcome outcome = read(made.resolve(name), name);
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
            files++;
            JsonNode wanted = expected.get(name);
            boolean holdsNothing = wanted.path("rows").asInt(-1) == 0;
            boolean isSaid = !outcome.findings().isEmpty() || outcome.refusal().isPresent() || holdsNothing;
            if (isSaid) said++;
            else misses.tell(name + ": silent zero");
            if (outcome.refusal().isPresent()) {
                misses.tell(name + ": " + outcome.sighted() + " and "
                        + outcome.refusal().get());
                if (outcome.sighted() == 0) continue;
            }
            for (String key : List.of("entries", "rows", "likes", "impressions")) {
                if (!wanted.has(key)) continue;
                figures++;
                long found = METRICS.containsKey(key) ? outcome.sum(METRICS.get(key)) : outcome.sighted();
                if (found == wanted.get(key).asLong()) right++;
                else misses.tell("%s: %s %d, wanted %s, %s".formatted(name, key, found, wanted.get(key), outcome));
            }
        }
        return List.of(
                Score.all("files read, or refused with a reason", said, files),
                Score.all("stated figures of files that are read", right, figures),
                new Score("slowest file", "%.1f s".formatted(slowest), "< 10 s", slowest < MOST_SECONDS),
                new Score(
                        "heap",
                        "%d MiB".formatted(Runtime.getRuntime().maxMemory() >> 20),
                        "<= 512 MiB",
                        Runtime.getRuntime().maxMemory() <= HEAP),
                naughty(folder.resolve("naughty-strings.json")));
    }

    private static Outcome read(Path file, String name) throws IOException, SettingsException {
        Evidence evidence = new Evidence("0".repeat(64), name, "", OBSERVED, () -> Files.newInputStream(file));
        List<Finding> findings = new ArrayList<>();
        try (Stream<Finding> read =
                FileFormat.of(Formats.AUTO, FormatSettings.in(ZONE)).read(evidence)) {
            read.forEach(findings::add);
        } catch (UnreadableEvidenceException refused) {
            return new Outcome(findings, Optional.of(refused.reason()));
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof UnreadableEvidenceException fault) {
                return new Outcome(findings, Optional.of(fault.reason()));
            }
            throw broken;
        }
        return new Outcome(findings, Optional.empty());
    }

    /** Each as the title of an item, the way a template that escapes nothing but markup writes it. */
    private Score naughty(Path file) throws IOException {
        int kept = 0;
        int all = 0;
        for (JsonNode node : JSON.readTree(file.toFile())) {
            String text = node.asString();
            if (text.isBlank()) continue;
            all++;
            String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            String rss =
                    "<rss><channel><item><title>%s</title><link>https://paper.example/1</link></item></channel></rss>"
                            .formatted(escaped);
            if (ReadFeed.of(rss.getBytes(StandardCharsets.UTF_8), "https://paper.example/feed", "")
                            .kept()
                    == 1) {
                kept++;
            } else {
                misses.tell("naughty string not kept: " + text);
            }
        }
        return Score.all("naughty strings kept as titles", kept, all);
    }
}
