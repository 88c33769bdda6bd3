// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.Dates;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.formats.reading.ClippingField;
import org.sillage.core.mention.Published;

/**
 * When the article or post of a row was published.
 *
 * @param stated as the row says it
 * @param collected when the tool met it; absent where the list does not say
 */
record RowDate(Parsed<Published> stated, Parsed<Published> collected) {

    /** A date this near the moment at which the tool met the article is the tool's clock and not the outlet's word. */
    private static final Duration SAME_MOMENT = Duration.ofSeconds(2);

    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    static RowDate of(ListRow row, ListTerms terms) {
        return new RowDate(stated(row, terms), published(row.cell(ClippingField.COLLECTED), terms));
    }

    private static Parsed<Published> stated(ListRow row, ListTerms terms) {
        Parsed<Published> day = published(row.cell(ClippingField.PUBLISHED), terms);
        String time = time(row.cell(ClippingField.TIME));
        boolean timed = !time.isEmpty() && day.known().flatMap(Published::day).isPresent();
        if (!timed) return day;
        String both = day.known().flatMap(Published::day).orElseThrow() + " " + time;
        Parsed<Published> exact = Dates.published(both, Optional.empty(), terms.zone());
        return exact.known().isPresent() ? exact : day;
    }

    private static Parsed<Published> published(Cell cell, ListTerms terms) {
        return Dates.published(cell, terms.habits().dateOrder(cell), terms.zone());
    }

    /** A workbook stores a time of day as a part of a day. */
    private static String time(Cell cell) {
        boolean partOfDay = cell instanceof Cell.Numeric numeric
                && numeric.value().signum() >= 0
                && numeric.value().compareTo(BigDecimal.ONE) < 0;
        if (!partOfDay) return cell.text().strip();
        BigDecimal seconds = ((Cell.Numeric) cell).value().multiply(SECONDS_OF_DAY);
        long second = seconds.setScale(0, RoundingMode.HALF_UP).longValue();
        return LocalTime.ofSecondOfDay(Math.min(second, SECONDS_OF_DAY.longValue() - 1))
                .toString();
    }

    /** Whether what stands for its date is the moment at which the tool met it. */
    boolean isOfCollection() {
        Optional<Published> date = stated.known();
        Optional<Published> met = collected.known();
        return date.isPresent()
                && met.isPresent()
                && date.get().precision() == Published.Precision.TIME
                && Duration.between(date.get().at(), met.get().at()).abs().compareTo(SAME_MOMENT) < 0;
    }

    /** The date as the outlet states it; empty where it is unknown. */
    Optional<Published> known() {
        return isOfCollection() ? Optional.empty() : stated.known();
    }

    /** What it counts for: else when the tool met it, else when the file was captured, both marked as not stated. */
    Published published(ListTerms terms) {
        return known().orElseGet(() ->
                Published.unstated(collected.known().map(Published::at).orElse(terms.observedAt())));
    }
}
