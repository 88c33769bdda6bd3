// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.collectors.files.NumberHabit;
import org.sillage.collectors.files.Numbers;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Folding;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/** Rows of a personal export: those of the posts are two, side by side; how many followers there are stands above a table. */
final class LinkedInPersonalRows implements ExportFile.Rows {

    private static final Pattern FOLLOWERS = Pattern.compile("(?i)(Total followers) on (\\d{1,2}/\\d{1,2}/\\d{4}):?");

    private final ExportFile.Rows rows;
    private final List<Finding> followers;

    LinkedInPersonalRows(ExportFile.Rows rows, Sample sample, Optional<String> account, ZoneId zone) {
        this.rows = rows;
        this.followers = account.map(
                        handle -> followers(sample.rows(), new Account(LinkedInTables.NETWORK, handle, ""), zone))
                .orElse(List.of());
    }

    @Override
    public List<Finding> row(ExportLayout layout, Row row) {
        if (!layout.table().equals(LinkedInPersonal.TOP_POSTS)) return rows.row(layout, row);
        List<Finding> findings = new ArrayList<>();
        for (ExportLayout list : LinkedInPersonal.lists(layout)) {
            // The lists are of different lengths: where one has ended nothing is missing.
            if (!isBlank(list, row)) findings.addAll(rows.row(list, row));
        }
        return findings;
    }

    private static boolean isBlank(ExportLayout list, Row row) {
        return list.fields().values().stream()
                        .allMatch(column -> row.cell(column).isBlank())
                && list.numbers().values().stream()
                        .allMatch(column -> row.cell(column).isBlank());
    }

    @Override
    public List<Finding> remarks() {
        List<Finding> remarks = new ArrayList<>(rows.remarks());
        remarks.addAll(followers);
        return remarks;
    }

    /** Beside the words, or beside the same words without their day in the row below. */
    private static List<Finding> followers(List<Row> rows, Account account, ZoneId zone) {
        List<Finding> found = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            Matcher words = FOLLOWERS.matcher(rows.get(at).cell(0).text().strip());
            if (!words.matches()) continue;
            Row below = rows.get(Math.min(at + 1, rows.size() - 1));
            boolean stated = Folding.folded(below.cell(0).text()).equals(Folding.folded(words.group(1)));
            Row row = stated ? below : rows.get(at);
            LinkedInPersonal.day(words.group(2))
                    .ifPresent(day -> Numbers.count(row.cell(1), NumberHabit.DECIMAL_POINT)
                            .known()
                            .map(count -> new Reading.Level(
                                    count, new Period(day, day, zone).to().minusSeconds(1)))
                            .map(level -> snapshot(account, level, words.group(1)))
                            .ifPresent(snapshot -> found.add(new Finding.Count(snapshot, row.place(1)))));
        }
        return found;
    }

    private static MetricSnapshot snapshot(Account account, Reading level, String words) {
        return new MetricSnapshot(
                Subject.of(account), Metric.FOLLOWERS, level, Basis.MEASURED, LinkedInTables.NETWORK, words);
    }
}
