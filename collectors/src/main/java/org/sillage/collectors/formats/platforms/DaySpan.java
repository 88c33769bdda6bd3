// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.metric.Period;

/** The days that an export covers, as the name of its file or a line above its table states them. */
final class DaySpan {

    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\D{1,6}(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2}");

    private DaySpan() {}

    /** {@code Content 2018-09-01_2018-11-30 Channel}; empty where no two days stand there. */
    static Optional<Period> in(String words, ZoneId zone) {
        Matcher days = DAYS.matcher(words);
        return days.find() ? Period.parse(days.group(1) + ".." + days.group(2), zone) : Optional.empty();
    }

    /** The first that the name of the file or one of its first cells states. */
    static Optional<Period> of(Evidence evidence, Sample sample, ZoneId zone) {
        Stream<String> cells = sample.rows().stream().map(row -> row.cell(0).text());
        return Stream.concat(Stream.of(evidence.origin()), cells)
                .map(words -> in(words, zone))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether days below the headings are written without a year, as {@code 22 novembre} is. */
    static boolean lacksYears(Sample sample, Function<Row, Optional<ExportLayout>> headings) {
        Optional<ExportLayout> layout = Optional.empty();
        String sheet = "";
        for (Row row : sample.rows()) {
            Optional<ExportLayout> heads = headings.apply(row);
            if (heads.isPresent() || !row.sheet().equals(sheet)) {
                layout = heads;
                sheet = row.sheet();
            } else if (layout.isPresent()) {
                if (lacksYear(layout.get().text(row, ExportField.TIME))) return true;
            }
        }
        return false;
    }

    /** A row of sums says a word alone, and is no day. */
    private static boolean lacksYear(String day) {
        return day.chars().anyMatch(Character::isLetter)
                && day.chars().anyMatch(Character::isDigit)
                && !YEAR.matcher(day).find();
    }
}
