// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sillage.collectors.files.Dates;
import org.sillage.collectors.files.NumberHabit;
import org.sillage.collectors.files.Numbers;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.Seen;
import org.sillage.collectors.formats.reading.Table;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Account;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/** Makes numbers of an account of the rows below a title that names a metric, until the next title. */
final class MetaSeriesRows {

    private final MetaAccount account;
    private final ZoneId zone;
    private final Seen seen = new Seen();
    private Optional<MetaMetric> metric = Optional.empty();
    private String title = "";
    private boolean headed;

    /** @param account as a person named it: a handle, the network and a colon before it where the titles name none */
    MetaSeriesRows(String account, ZoneId zone) {
        this.account = MetaAccount.of(account);
        this.zone = zone;
    }

    /** What one row says; of a title, why the rows below it are left out, where they are. */
    List<Finding> findings(Row row) {
        if (row.isBlank()) return List.of();
        if (MetaSeries.isTitle(row)) return titled(row);
        boolean headings = !headed;
        headed = true;
        if (headings || metric.isEmpty()) return List.of();
        return number(row, metric.get());
    }

    private List<Finding> titled(Row row) {
        title = row.cell(0).text().strip();
        headed = false;
        metric = MetaMetric.of(title);
        if (metric.isEmpty()) return List.of(new Finding.Skip(row.place(), Message.of("format.series-unknown", title)));
        if (account.network(title).isPresent()) return List.of();
        metric = Optional.empty();
        return List.of(new Finding.Skip(row.place(), Message.of("format.series-network", title)));
    }

    private List<Finding> number(Row row, MetaMetric counted) {
        Optional<LocalDate> day =
                Dates.published(row.cell(0), Optional.empty(), zone).known().map(known -> known.dayIn(zone));
        if (day.isEmpty()) return List.of(new Finding.Skip(row.place(), Message.of("format.day-none")));
        if (!seen.add(title + " " + day.get())) {
            return List.of(new Finding.Skip(row.place(), Message.of("format.day-twice", day.get())));
        }
        String place = row.place(1);
        return switch (Numbers.count(row.cell(1), NumberHabit.DECIMAL_POINT)) {
            case Parsed.Known<Long> known ->
                List.of(new Finding.Count(snapshot(counted, day.get(), known.value()), place));
            case Parsed.Absent<Long> absent -> List.of();
            case Parsed.Refused<Long> refused -> List.of(Table.skip(place, title, refused.reason()));
        };
    }

    private MetricSnapshot snapshot(MetaMetric counted, LocalDate day, long value) {
        String network = account.network(title).orElseThrow();
        Period over = new Period(day, day, zone);
        Reading reading = counted.isLevel()
                ? new Reading.Level(value, over.to().minusSeconds(1))
                : new Reading.Amount(value, over);
        return new MetricSnapshot(
                Subject.of(new Account(network, account.handle(), "")),
                counted.metric(),
                reading,
                Basis.MEASURED,
                network,
                title);
    }
}
