// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Period;
import org.sillage.report.Report;
import org.sillage.report.Sheet;
import org.sillage.report.Summary;
import org.sillage.report.Table;
import org.sillage.report.Table.Column;
import org.sillage.report.Table.Kind;

/** A detail sheet of 20 columns, an address in every row, each row made when it is asked for. */
final class WideTable {

    static final List<Column> COLUMNS = columns();

    private static final int TEXTS = 8;
    private static final int COUNTS = 8;

    private WideTable() {}

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) columns.add(new Column("text" + i, Kind.TEXT, 20));
        for (int i = 0; i < COUNTS; i++) columns.add(new Column("count" + i, Kind.COUNT, 10));
        columns.add(new Column("share", Kind.SHARE, 10));
        columns.add(new Column("day", Kind.DATE, 12));
        columns.add(new Column("time", Kind.TIME, 16));
        columns.add(new Column("address", Kind.LINK, 40));
        return columns;
    }

    static List<@Nullable Object> row(int number) {
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        for (int i = 0; i < TEXTS; i++) row.add("l'usine " + i + " du journal " + number);
        for (int i = 0; i < COUNTS; i++) row.add((long) number * (i + 7) % 100_003);
        row.add(number % 1000 / 1000.0);
        row.add(LocalDate.of(2018, 9, 1).plusDays(number % 91));
        row.add(LocalDateTime.of(2018, 9, 1, 0, 0).plusMinutes(number % 131_040));
        row.add(URI.create("https://journal-" + number % 40 + ".example/actu/" + number + "-article.html"));
        return row;
    }

    private static void rows(int count, Consumer<List<@Nullable Object>> each) {
        for (int i = 0; i < count; i++) each.accept(row(i));
    }

    /** A report of this sheet alone. */
    static Report report(int rows) {
        Table table = new Table("Clippings", "sheet.coverage", COLUMNS, rows, each -> rows(rows, each));
        return new Report(properties(), summary(), List.of(Sheet.of(table)), "0".repeat(64), "0".repeat(64), Set.of());
    }

    private static Report.Properties properties() {
        Period period = new Period(LocalDate.of(2018, 9, 1), LocalDate.of(2018, 11, 30), ZoneOffset.UTC);
        return new Report.Properties(
                "bench_weekly_en@1",
                "bench",
                "Bench",
                "weekly",
                period,
                Locale.ENGLISH,
                1,
                Instant.parse("2018-12-01T00:00:00Z"),
                "0");
    }

    private static Summary summary() {
        return new Summary(
                Message.of("Detail"),
                "Bench",
                Message.of("90 days"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
