// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;
import org.sillage.core.metric.Subject;

/**
 * Exports of press and web monitoring tools, a folder each. Every article a file lists is looked for with the headline,
 * source and date that another reading of the file states.
 */
final class MonitorExports implements DataSet {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ROOT);

    private final Misses misses;

    MonitorExports(Misses misses) {
        this.misses = misses;
    }

    @Override
    public String folder() {
        return "monitor-exports";
    }

    @Override
    public List<Score> measure(Path folder) throws Exception {
        List<Score> scores = new ArrayList<>();
        scores.addAll(mediaCloud(folder.resolve("mediacloud")));
        scores.addAll(buzzSumo(folder.resolve("buzzsumo")));
        scores.addAll(new DatabaseExports(misses).measure(folder));
        return scores;
    }

    /** Where a story is dated by the moment it was fetched, right is to say that its date is not known. */
    private List<Score> mediaCloud(Path folder) throws Exception {
        int rows = 0;
        int right = 0;
        for (Path file : Folders.files(folder, ".csv")) {
            Map<MentionId, Clipping> read = new HashMap<>();
            ReadExport.of(file).mentions(Clipping.class).forEach(clipping -> read.put(clipping.id(), clipping));
            for (NamedCsvRecord row : rows(file)) {
                rows++;
                Clipping found = read.get(MentionId.ofClipping(URI.create(row.getField("url"))));
                if (found != null && isStory(row, found)) right++;
                else misses.tell("media-cloud %s: %s".formatted(row.getField("stories_id"), found));
            }
        }
        return List.of(Score.all("media-cloud: headline, source and date right", right, rows));
    }

    private static boolean isStory(NamedCsvRecord row, Clipping found) {
        return found.title().equals(row.getField("title").strip())
                && found.outlet().equals(row.getField("media_name"))
                && isDated(row, found.published());
    }

    private static boolean isDated(NamedCsvRecord row, Published found) {
        LocalDateTime stated = LocalDateTime.parse(row.getField("publish_date"), TIME);
        LocalDateTime fetched = LocalDateTime.parse(row.getField("collect_date"), TIME);
        boolean unknown = Math.abs(ChronoUnit.SECONDS.between(stated, fetched)) < 2;
        return found.dayIn(ReadExport.ZONE).equals(stated.toLocalDate())
                && unknown == (found.precision() == Published.Precision.OBSERVED);
    }

    /** Addresses with a number each, and neither headline nor date: right is the number of every address. */
    private List<Score> buzzSumo(Path folder) throws Exception {
        int rows = 0;
        int right = 0;
        for (Path file : Folders.files(folder, ".csv")) {
            Map<Subject, Long> read = new HashMap<>();
            for (Finding finding : ReadExport.of(file).findings()) {
                if (finding instanceof Finding.Count count)
                    read.put(
                            count.snapshot().subject(),
                            count.snapshot().reading().value());
            }
            for (NamedCsvRecord row : rows(file)) {
                rows++;
                Long found = read.get(Subject.of(MentionId.ofClipping(URI.create(row.getField("url")))));
                if (Long.valueOf(row.getField("buzzsumo_total_facebook_shares")).equals(found)) right++;
                else misses.tell("buzzsumo %s: %s".formatted(row.getField("url"), found));
            }
        }
        return List.of(Score.all("buzzsumo: shares of every address right", right, rows));
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }
}
