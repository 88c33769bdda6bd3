// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sillage.collectors.files.Dates;
import org.sillage.collectors.files.Grids;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.collectors.files.NumberHabit;
import org.sillage.collectors.files.Numbers;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.files.Row;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/**
 * The export of X Analytics by day: what an account's posts, old and new, were shown and did on each day. These amounts
 * add up over days; they never add to the totals of posts, which count the same views by publication. A row, cut:
 *
 * <pre>
 * Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,...
 * "Thu, Nov 22, 2018",10050,140,512,4,9,3,1,11,27,...
 * </pre>
 */
final class XDailyReader implements FormatReader {

    private static final String NETWORK = "x";
    /** The old site names the account in the name of the file, and nowhere in it. */
    private static final Pattern FILE = Pattern.compile(
            "(?:.*/)?(?:daily_)?tweet_activity_metrics_(\\w{1,15})_\\d{8}_\\d{8}.*", Pattern.CASE_INSENSITIVE);

    @Override
    public String format() {
        return "x-analytics-daily";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Sample sample) {
        return sample.rows().stream().anyMatch(row -> XDailyLayout.of(row).isPresent());
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        try {
            if (!recognises(Sample.of(evidence))) {
                throw new UnreadableEvidenceException("", Message.of("format.x-daily-headings"));
            }
            Account account = account(evidence, settings);
            HeadedGrid<XDailyLayout> grid = new HeadedGrid<>(Grids.open(evidence), XDailyLayout::of);
            Rows rows = new Rows(account, settings.zone());
            return Table.findings(grid, rows::findings);
        } catch (UnreadableEvidenceException unreadable) {
            throw unreadable;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Nothing in the file says whose days these are. */
    private static Account account(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        Matcher name = FILE.matcher(evidence.origin());
        Optional<String> handle =
                settings.account().or(() -> name.matches() ? Optional.of(name.group(1)) : Optional.empty());
        return handle.map(known -> new Account(NETWORK, known, ""))
                .orElseThrow(() -> new UnreadableEvidenceException("", Message.of("format.x-daily-account")));
    }

    /** What is known while one file is read. */
    private record Rows(Account account, ZoneId zone, Seen seen) {

        Rows(Account account, ZoneId zone) {
            this(account, zone, new Seen());
        }

        List<Finding> findings(HeadedGrid.Line<XDailyLayout> line) {
            return switch (line) {
                case HeadedGrid.Data<XDailyLayout> data -> day(data.headings(), data.row());
                case HeadedGrid.Fault<XDailyLayout> fault -> List.of(new Finding.Skip(fault.place(), fault.reason()));
                case HeadedGrid.Headless<XDailyLayout> other ->
                    List.of(new Finding.Skip(
                            other.first().place(),
                            Message.of("format.sheet-no-headings", other.first().sheet())));
            };
        }

        private List<Finding> day(XDailyLayout layout, Row row) {
            String place = row.place(layout.day());
            Parsed<Published> stated = Dates.published(row.cell(layout.day()), Optional.empty(), zone);
            if (stated instanceof Parsed.Refused<Published> refused) {
                String heading = layout.columns().heading(layout.day());
                return List.of(Table.skip(place, heading, refused.reason()));
            }
            Optional<LocalDate> day = stated.known().map(known -> known.dayIn(zone));
            if (day.isEmpty()) return List.of(new Finding.Skip(place, Message.of("format.x-daily-no-day")));
            if (!seen.add(day.get().toString())) {
                return List.of(new Finding.Skip(place, Message.of("format.x-daily-twice", day.get())));
            }
            List<Finding> findings = new ArrayList<>();
            Period over = new Period(day.get(), day.get(), zone);
            layout.numbers()
                    .forEach((metric, column) ->
                            amount(layout, row, over, metric, column).ifPresent(findings::add));
            return findings;
        }

        private Optional<Finding> amount(XDailyLayout layout, Row row, Period over, Metric metric, int column) {
            String heading = layout.columns().heading(column);
            String place = row.place(column);
            return switch (Numbers.count(row.cell(column), NumberHabit.DECIMAL_POINT)) {
                case Parsed.Known<Long> known ->
                    Optional.of(new Finding.Count(
                            new MetricSnapshot(
                                    Subject.of(account),
                                    metric,
                                    new Reading.Amount(known.value(), over),
                                    Basis.MEASURED,
                                    NETWORK,
                                    heading),
                            place));
                case Parsed.Absent<Long> absent -> Optional.empty();
                case Parsed.Refused<Long> refused -> Optional.of(Table.skip(place, heading, refused.reason()));
            };
        }
    }
}
