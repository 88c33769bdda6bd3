// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sillage.core.mention.Published;

/**
 * The day of publication as a project wrote it down. It counts where the page states it: some answers were taken from a
 * later state of their page, or mistyped, and are nowhere in it.
 */
record DayAnswer(LocalDate day) {

    /** Zones of the papers in the set, in hours: a moment late in the evening there is the next day in UTC. */
    private static final int WEST = -8;

    private static final int EAST = 2;

    boolean isRight(Published published) {
        if (published.precision() == Published.Precision.OBSERVED) return false;
        return IntStream.rangeClosed(WEST, EAST)
                .mapToObj(ZoneOffset::ofHours)
                .anyMatch(zone -> published.dayIn(zone).equals(day));
    }

    /** Whether a page holds the day in any usual spelling. */
    boolean isStated(byte[] page) {
        String text = new String(page, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return spellings().anyMatch(text::contains);
    }

    private Stream<String> spellings() {
        int year = day.getYear();
        int month = day.getMonthValue();
        int date = day.getDayOfMonth();
        Stream<String> numbers = Stream.of(
                        "%d-%02d-%02d", "%d/%02d/%02d", "%d%02d%02d", "%d/%d/%d", "%d.%02d.%02d", "%d年%d月%d日")
                .map(form -> form.formatted(year, month, date));
        Stream<String> reversed = Stream.of("%02d.%02d.%d", "%02d/%02d/%d", "%d.%d.%d", "%d/%d/%d", "%02d-%02d-%d")
                .flatMap(form -> Stream.of(form.formatted(date, month, year), form.formatted(month, date, year)));
        Stream<String> words = Stream.of("en", "fr", "de", "es", "it", "pt")
                .map(Locale::of)
                .flatMap(language -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
                        .map(style ->
                                day.getMonth().getDisplayName(style, language).toLowerCase(Locale.ROOT)))
                .flatMap(name -> Stream.of(
                        "%s %d, %d".formatted(name, date, year),
                        "%s %02d, %d".formatted(name, date, year),
                        "%d %s %d".formatted(date, name, year),
                        "%d. %s %d".formatted(date, name, year),
                        "%02d. %s %d".formatted(date, name, year),
                        "%d de %s de %d".formatted(date, name, year)));
        return Stream.concat(numbers, Stream.concat(reversed, words));
    }
}
