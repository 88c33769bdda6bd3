// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.sillage.collectors.formats.FileFormat;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import tools.jackson.databind.json.JsonMapper;

/** Items of news agencies: each is recognised, and read as a crude look at its elements shows it. */
final class Wire implements DataSet {

    private static final FormatSettings SETTINGS = FormatSettings.in(ZoneId.of("UTC"));
    private static final JsonMapper JSON = new JsonMapper();

    private final Misses misses;

    Wire(Misses misses) {
        this.misses = misses;
    }

    @Override
    public String folder() {
        return "wire";
    }

    @Override
    public List<Score> measure(Path folder) throws Exception {
        Tally tally = new Tally();
        for (Path file : Folders.files(folder, ".xml", ".json")) {
            List<WireItem> expected = expected(file);
            if (expected.isEmpty()) tally.others++;
            else tally.add(folder.relativize(file), expected, found(file));
        }
        return tally.scores();
    }

    private static List<WireItem> expected(Path file) throws IOException {
        if (file.toString().endsWith(".json")) return WireJson.items(JSON.readTree(file));
        return WireMarkup.items(Jsoup.parse(text(Files.readAllBytes(file)), "", Parser.xmlParser()));
    }

    /** What a prolog says of the charset is often not so: what is UTF-8 is told as that. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Sightings and skips in their order; nothing of a file that was refused. */
    private static List<Finding> found(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Evidence evidence = new Evidence("", "file", "", Instant.EPOCH, () -> new ByteArrayInputStream(bytes));
        try (Stream<Finding> findings = FileFormat.of(Formats.AUTO, SETTINGS).read(evidence)) {
            return findings.filter(finding -> !(finding instanceof Finding.Withdrawn))
                    .toList();
        } catch (UnreadableEvidenceException refused) {
            return List.of();
        }
    }

    private final class Tally {

        private long others;
        private long items;
        private long told;
        private long dispatches;
        private long headlines;
        private long bylines;
        private long languages;
        private long embargoes;

        void add(Path file, List<WireItem> expected, List<Finding> found) {
            items += expected.size();
            if (found.size() == expected.size()) told += found.size();
            else misses.tell("%s: %d items, %d told".formatted(file, expected.size(), found.size()));
            for (int i = 0; i < expected.size(); i++) {
                if (i < found.size()) add(file + " " + i, expected.get(i), found.get(i));
            }
        }

        private void add(String place, WireItem wanted, Finding finding) {
            WireItem had = finding instanceof Finding.Sighting sighting
                    ? item((Clipping) sighting.mention())
                    : WireItem.NO_DISPATCH;
            if (!wanted.isDispatch() && !had.isDispatch()) return;
            dispatches++;
            headlines += same(place, wanted, had, item -> WireItem.letters(item.headline()));
            bylines += same(place, wanted, had, item -> WireItem.letters(item.byline()));
            languages += same(place, wanted, had, WireItem::language);
            embargoes += same(place, wanted, had, WireItem::embargo);
        }

        private int same(String place, WireItem wanted, WireItem had, Function<WireItem, String> part) {
            boolean same = wanted.isDispatch() == had.isDispatch()
                    && part.apply(wanted).equals(part.apply(had));
            if (!same) misses.tell("%s: wanted %s, had %s".formatted(place, part.apply(wanted), part.apply(had)));
            return same ? 1 : 0;
        }

        List<Score> scores() {
            return List.of(
                    Score.told("dispatches, and documents of other kinds", "%d, %d".formatted(dispatches, others)),
                    Score.all("items read, or skipped with a reason", told, items),
                    Score.all("headlines", headlines, dispatches),
                    Score.all("bylines", bylines, dispatches),
                    Score.all("languages", languages, dispatches),
                    Score.all("embargoes", embargoes, dispatches));
        }
    }

    private static WireItem item(Clipping dispatch) {
        return new WireItem(
                true,
                dispatch.title(),
                String.join("", dispatch.byline()),
                WireItem.primary(dispatch.language()),
                dispatch.details()
                        .embargo()
                        .map(embargo -> embargo.until().map(Instant::toString).orElse(WireItem.ALWAYS))
                        .orElse(WireItem.NONE));
    }
}
