// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.Dates;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.collectors.files.Numbers;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.files.Row;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Addresses;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Folding;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/** Makes findings of the rows of one press list. */
final class ClippingRows {

    /** First words of a row that adds up the others. */
    private static final Set<String> SUMS = Set.of(
            "total", "totaux", "sous total", "total general", "grand total", "subtotal", "totals", "somme", "sum");

    private final ZoneId zone;
    private final Optional<Mapping> mapping;
    private final ClippingHabits habits;
    private final Instant observedAt;
    private final Seen seen = new Seen();
    private final Set<String> unknown = new LinkedHashSet<>();
    private String unknownPlace = "";
    private boolean sighted;

    ClippingRows(FormatSettings settings, ClippingHabits habits, Instant observedAt) {
        this.mapping = settings.mapping();
        this.zone = mapping.flatMap(Mapping::zone).orElse(settings.zone());
        this.habits = habits;
        this.observedAt = observedAt;
    }

    List<Finding> findings(HeadedGrid.Line<ClippingColumns> line) {
        return switch (line) {
            case HeadedGrid.Data<ClippingColumns> data -> clipping(data.headings(), data.row());
            case HeadedGrid.Fault<ClippingColumns> fault -> List.of(new Finding.Skip(fault.place(), fault.reason()));
            case HeadedGrid.Headless<ClippingColumns> other -> headless(other.first());
        };
    }

    /** What is to be said of the list as a whole, once its rows are read. A list without articles needs no remark. */
    Stream<Finding> remarks() {
        if (!sighted || unknown.isEmpty()) return Stream.empty();
        String headings = String.join(", ", unknown);
        return Stream.of(
                new Finding.Skip(unknownPlace, Message.of("format.columns-unknown", headings, unknown.size())));
    }

    private List<Finding> headless(Row first) {
        boolean wanted =
                mapping.flatMap(Mapping::sheet).map(first.sheet()::equals).orElse(true);
        if (!wanted || first.isBlank()) return List.of();
        return List.of(new Finding.Skip(first.place(), Message.of("format.sheet-no-headings", first.sheet())));
    }

    private List<Finding> clipping(ClippingColumns columns, Row row) {
        if (unknown.addAll(columns.unknown()) && unknownPlace.isEmpty()) unknownPlace = row.place();
        String title = columns.cell(row, ClippingField.TITLE).text().strip();
        Optional<URI> url = address(columns, row);
        String outlet = outlet(columns, row);
        Parsed<Published> stated = published(columns, row);
        if (url.isEmpty() && stated.known().isEmpty() && isSum(row)) return List.of();
        if (title.isEmpty()) return List.of(skip(columns, row, ClippingField.TITLE, "format.clipping-no-title"));
        if (url.isEmpty() && outlet.isEmpty()) {
            return List.of(skip(columns, row, ClippingField.URL, "format.clipping-nowhere"));
        }
        List<Finding> findings = new ArrayList<>();
        if (stated instanceof Parsed.Refused<Published> refused) {
            String heading = columns.heading(ClippingField.PUBLISHED);
            findings.add(Table.skip(columns.place(row, ClippingField.PUBLISHED), heading, refused.reason()));
        }
        Optional<MentionId> id = id(url, outlet, title, stated);
        if (id.isEmpty()) {
            if (findings.isEmpty())
                findings.add(skip(columns, row, ClippingField.PUBLISHED, "format.clipping-undated"));
            return findings;
        }
        if (!seen.add(id.get().value())) {
            return List.of(skip(columns, row, ClippingField.TITLE, "format.clipping-twice"));
        }
        Published published = stated.known().orElseGet(() -> Published.unstated(observedAt));
        findings.addFirst(sighting(columns, row, clipping(columns, row, id.get(), url, published, outlet, title)));
        audience(columns, row, id.get()).ifPresent(findings::add);
        return findings;
    }

    private Finding sighting(ClippingColumns columns, Row row, Clipping clipping) {
        sighted = true;
        return new Finding.Sighting(clipping, columns.place(row, ClippingField.TITLE));
    }

    private Clipping clipping(
            ClippingColumns columns,
            Row row,
            MentionId id,
            Optional<URI> url,
            Published published,
            String outlet,
            String title) {
        String author = columns.cell(row, ClippingField.AUTHOR).text().strip();
        return new Clipping(
                id,
                url,
                published,
                outlet,
                medium(columns, row),
                language(columns, row),
                author.isEmpty() ? List.of() : List.of(author),
                List.of(),
                title,
                columns.cell(row, ClippingField.TEXT).text().strip());
    }

    /** An address stands as text, behind the words of its cell, or behind the title. */
    private static Optional<URI> address(ClippingColumns columns, Row row) {
        Cell url = columns.cell(row, ClippingField.URL);
        return Stream.of(
                        url.text(),
                        url.link(),
                        columns.cell(row, ClippingField.TITLE).link())
                .map(Addresses::parse)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String outlet(ClippingColumns columns, Row row) {
        String stated = columns.cell(row, ClippingField.OUTLET).text().strip();
        return stated.isEmpty() ? mapping.flatMap(Mapping::outlet).orElse("") : stated;
    }

    private Parsed<Published> published(ClippingColumns columns, Row row) {
        Cell date = columns.cell(row, ClippingField.PUBLISHED);
        Parsed<Published> day = Dates.published(date, habits.dateOrder(), zone);
        String time = columns.cell(row, ClippingField.TIME).text().strip();
        boolean timed = !time.isEmpty() && day.known().flatMap(Published::day).isPresent();
        if (!timed) return day;
        String both = day.known().flatMap(Published::day).orElseThrow() + " " + time;
        Parsed<Published> exact = Dates.published(both, Optional.empty(), zone);
        return exact.known().isPresent() ? exact : day;
    }

    /** Print and broadcast have no address: they are known by outlet, title and day. */
    private Optional<MentionId> id(Optional<URI> url, String outlet, String title, Parsed<Published> stated) {
        if (url.isPresent()) return url.map(MentionId::ofClipping);
        return stated.known()
                .map(published -> MentionId.ofUnaddressedClipping(
                        outlet, title, published.dayIn(zone).toString()));
    }

    private Clipping.Medium medium(ClippingColumns columns, Row row) {
        Clipping.Medium stated =
                MediumWords.of(columns.cell(row, ClippingField.MEDIUM).text());
        return stated == Clipping.Medium.UNKNOWN ? mapping.map(Mapping::medium).orElse(stated) : stated;
    }

    private String language(ClippingColumns columns, Row row) {
        String stated = columns.cell(row, ClippingField.LANGUAGE).text().strip();
        return stated.isEmpty() ? mapping.map(Mapping::language).orElse("") : stated;
    }

    private Optional<Finding> audience(ClippingColumns columns, Row row, MentionId id) {
        if (!columns.has(ClippingField.AUDIENCE)) return Optional.empty();
        String heading = columns.heading(ClippingField.AUDIENCE);
        String place = columns.place(row, ClippingField.AUDIENCE);
        return switch (Numbers.count(columns.cell(row, ClippingField.AUDIENCE), habits.numbers())) {
            case Parsed.Known<Long> known ->
                Optional.of(new Finding.Count(audience(id, known.value(), heading), place));
            case Parsed.Absent<Long> absent -> Optional.empty();
            case Parsed.Refused<Long> refused -> Optional.of(Table.skip(place, heading, refused.reason()));
        };
    }

    private MetricSnapshot audience(MentionId id, long value, String heading) {
        Mapping.Audience said = mapping.map(Mapping::audience).orElse(Mapping.Audience.UNSTATED);
        return new MetricSnapshot(
                Subject.of(id),
                Metric.AUDIENCE,
                new Reading.Total(value, observedAt),
                said.basis(),
                said.supplier(),
                said.definition().isEmpty() ? heading : said.definition());
    }

    private static boolean isSum(Row row) {
        for (int column : row.columns()) {
            String text = Folding.folded(row.cell(column).text());
            if (!text.isEmpty()) return SUMS.contains(text);
        }
        return false;
    }

    private static Finding.Skip skip(ClippingColumns columns, Row row, ClippingField field, String key) {
        return new Finding.Skip(columns.place(row, field), Message.of(key));
    }
}
