// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.Seen;
import org.sillage.collectors.formats.reading.Table;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/**
 * Makes numbers of an account of the days of an export. Amounts add up over days, and never with totals of posts; levels
 * are of the end of a day.
 */
final class DayRows implements ExportFile.Rows {

    private final Optional<String> account;
    private final ExportHabits habits;
    private final ZoneId zone;
    private final Optional<Period> span;
    private final Seen seen = new Seen();
    private boolean told;

    /**
     * @param account handle of the one whose days these are; empty when nobody says, then they are left out with one reason
     * @param zone that the days are of
     * @param span of the export, for days that state no year; empty when unknown
     */
    DayRows(Optional<String> account, ExportHabits habits, ZoneId zone, Optional<Period> span) {
        this.account = account;
        this.habits = habits;
        this.zone = zone;
        this.span = span;
    }

    @Override
    public List<Finding> row(ExportLayout layout, Row row) {
        if (account.isEmpty()) return ofNobody(row);
        String place = layout.place(row, ExportField.TIME);
        return switch (day(layout.cell(row, ExportField.TIME))) {
            case Parsed.Refused<LocalDate> refused ->
                List.of(Table.skip(place, layout.heading(ExportField.TIME), refused.reason()));
            case Parsed.Absent<LocalDate> absent -> List.of(new Finding.Skip(place, Message.of("format.day-none")));
            case Parsed.Known<LocalDate> day -> {
                if (!seen.add(row.sheet() + " " + day.value())) {
                    yield List.of(new Finding.Skip(place, Message.of("format.day-twice", day.value())));
                }
                Period over = new Period(day.value(), day.value(), zone);
                Account owner = new Account(layout.table().network(), account.get(), "");
                yield ExportCounts.of(layout, row, habits, Subject.of(owner), reading(layout.table(), over));
            }
        };
    }

    private static LongFunction<Reading> reading(ExportTable table, Period day) {
        return table.rows() == ExportTable.RowKind.LEVEL
                ? value -> new Reading.Level(value, day.to().minusSeconds(1))
                : value -> new Reading.Amount(value, day);
    }

    private List<Finding> ofNobody(Row row) {
        if (told) return List.of();
        told = true;
        return List.of(new Finding.Skip(row.place(), Message.of("format.account-needed")));
    }

    private Parsed<LocalDate> day(Cell cell) {
        Parsed<Published> stated = habits.published(cell, zone);
        Optional<LocalDate> completed = stated instanceof Parsed.Refused<Published>
                ? span.flatMap(period -> withYear(cell.text(), period))
                : Optional.empty();
        return completed
                .<Parsed<LocalDate>>map(Parsed.Known::new)
                .orElseGet(() -> stated.then(published -> new Parsed.Known<>(published.dayIn(zone))));
    }

    /** {@code 22 novembre}: its year is the one that lays it inside the export's days. */
    private Optional<LocalDate> withYear(String text, Period period) {
        return YearlessDay.in(text, period.first().getYear(), period.last().getYear(), zone)
                .map(day -> day.dayIn(zone))
                .filter(period::contains)
                .findFirst();
    }
}
