// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.Dates;
import org.sillage.collectors.files.Grids;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.collectors.files.NumberHabit;
import org.sillage.collectors.files.Numbers;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.collectors.formats.reading.Seen;
import org.sillage.collectors.formats.reading.Table;
import org.sillage.collectors.formats.reading.XPostId;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Addresses;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/**
 * The export of posts of X Analytics, in the layout of 2016 to 2024 and in the one since. Counts are totals since
 * publication, as the site showed them when the file was made. A row, cut:
 *
 * <pre>
 * "Tweet id","Tweet permalink","Tweet text","time","impressions","engagements",...
 * "1066","https://twitter.com/UsineXtra/status/1066","J-2 !","2018-11-20 09:30 +0000","5210.0","98.0",...
 * </pre>
 */
final class XAnalyticsReader implements FormatReader {

    private static final String NETWORK = "x";

    @Override
    public String format() {
        return "x-analytics";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Sample sample) {
        return sample.rows().stream().anyMatch(row -> XAnalyticsLayout.of(row).isPresent());
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        try {
            if (!recognises(Sample.of(evidence))) {
                throw new UnreadableEvidenceException("", Message.of("format.x-analytics-headings"));
            }
            HeadedGrid<XAnalyticsLayout> grid = new HeadedGrid<>(Grids.open(evidence), XAnalyticsLayout::of);
            Rows rows = new Rows(settings, evidence.observedAt());
            return Table.findings(grid, rows::findings);
        } catch (UnreadableEvidenceException unreadable) {
            throw unreadable;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What is known while one file is read. */
    private static final class Rows {

        private final FormatSettings settings;
        private final Instant observedAt;
        private final Seen seen = new Seen();

        Rows(FormatSettings settings, Instant observedAt) {
            this.settings = settings;
            this.observedAt = observedAt;
        }

        List<Finding> findings(HeadedGrid.Line<XAnalyticsLayout> line) {
            return switch (line) {
                case HeadedGrid.Data<XAnalyticsLayout> data -> post(data.headings(), data.row());
                case HeadedGrid.Fault<XAnalyticsLayout> fault ->
                    List.of(new Finding.Skip(fault.place(), fault.reason()));
                case HeadedGrid.Headless<XAnalyticsLayout> other ->
                    List.of(new Finding.Skip(
                            other.first().place(),
                            Message.of("format.sheet-no-headings", other.first().sheet())));
            };
        }

        private List<Finding> post(XAnalyticsLayout layout, Row row) {
            Cell link = layout.link().map(row::cell).orElse(Cell.Text.EMPTY);
            Optional<XPostId> id = XPostId.of(row.cell(layout.id()), link);
            if (id.isEmpty()) {
                String written = row.cell(layout.id()).text().strip();
                Message reason =
                        written.isEmpty() ? Message.of("format.x-no-id") : Message.of("format.x-id-damaged", written);
                return List.of(new Finding.Skip(row.place(layout.id()), reason));
            }
            if (!seen.add(id.get().digits())) {
                String digits = id.get().digits();
                return List.of(
                        new Finding.Skip(row.place(layout.id()), Message.of("format.post-twice", "x:" + digits)));
            }
            return findings(layout, row, id.get());
        }

        private List<Finding> findings(XAnalyticsLayout layout, Row row, XPostId id) {
            List<Finding> findings = new ArrayList<>();
            Parsed<Published> stated = Dates.published(row.cell(layout.time()), Optional.empty(), zone(layout));
            findings.add(new Finding.Sighting(post(layout, row, id, published(stated, id)), row.place(layout.id())));
            if (stated instanceof Parsed.Refused<Published> refused && id.time().isEmpty()) {
                String heading = layout.columns().heading(layout.time());
                findings.add(Table.skip(row.place(layout.time()), heading, refused.reason()));
            }
            layout.numbers()
                    .forEach((metric, column) ->
                            count(layout, row, id, metric, column).ifPresent(findings::add));
            return findings;
        }

        private ZoneId zone(XAnalyticsLayout layout) {
            // The old layout states UTC in each row; a spreadsheet that saved it may have dropped that.
            return layout.dayOnly() ? settings.zone() : ZoneOffset.UTC;
        }

        /** The new layout states a day of no zone: where the id holds the time, and it fits that day, the time is known. */
        private Published published(Parsed<Published> stated, XPostId id) {
            Optional<Instant> byId =
                    stated.known().map(known -> known.day().flatMap(id::timeOn)).orElseGet(id::time);
            return byId.map(Published::at).or(stated::known).orElseGet(() -> Published.unstated(observedAt));
        }

        private Post post(XAnalyticsLayout layout, Row row, XPostId id, Published published) {
            Optional<Account> account =
                    id.handle().or(settings::account).map(handle -> new Account(NETWORK, handle, ""));
            String address = id.link()
                    .orElseGet(() ->
                            "https://x.com/" + account.map(Account::handle).orElse("i") + "/status/" + id.digits());
            return new Post(
                    MentionId.ofPost(NETWORK, id.digits()),
                    NETWORK,
                    account,
                    Addresses.parse(address),
                    published,
                    "",
                    plain(row.cell(layout.text()).text()));
        }

        /** X hands its texts over with these three escaped, in files that are not HTML. */
        private static String plain(String text) {
            return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        }

        private Optional<Finding> count(XAnalyticsLayout layout, Row row, XPostId id, Metric metric, int column) {
            String heading = layout.columns().heading(column);
            String place = row.place(column);
            return switch (Numbers.count(row.cell(column), NumberHabit.DECIMAL_POINT)) {
                case Parsed.Known<Long> known ->
                    Optional.of(new Finding.Count(
                            new MetricSnapshot(
                                    Subject.of(MentionId.ofPost(NETWORK, id.digits())),
                                    metric,
                                    new Reading.Total(known.value(), observedAt),
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
