// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.Seen;
import org.sillage.collectors.formats.reading.Table;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/**
 * Makes posts and their numbers of the rows of an export. The numbers are totals since publication, but those of a row
 * that states a day: these are amounts of that day, and never added to a total.
 */
final class PostRows implements ExportFile.Rows {

    /** Tells which post a row is of; absent where it names none. */
    interface Naming {
        Parsed<ExportPost> post(ExportLayout layout, Row row);
    }

    private final Naming naming;
    private final ExportHabits habits;
    private final ZoneId zone;
    private final Instant observedAt;
    private final Optional<Period> window;
    private final Seen seen = new Seen();

    /**
     * @param zone of hours that state none
     * @param observedAt when the file was made
     * @param window the days that alone were counted; empty where it was all the life of a post
     */
    PostRows(Naming naming, ExportHabits habits, ZoneId zone, Instant observedAt, Optional<Period> window) {
        this.naming = naming;
        this.habits = habits;
        this.zone = zone;
        this.observedAt = observedAt;
        this.window = window;
    }

    @Override
    public List<Finding> row(ExportLayout layout, Row row) {
        String place = layout.place(row, layout.has(ExportField.ID) ? ExportField.ID : ExportField.LINK);
        return switch (naming.post(layout, row)) {
            case Parsed.Known<ExportPost> known -> named(layout, row, known.value(), place);
            case Parsed.Absent<ExportPost> absent -> List.of(new Finding.Skip(place, Message.of("format.post-no-id")));
            case Parsed.Refused<ExportPost> refused -> List.of(new Finding.Skip(place, refused.reason()));
        };
    }

    private List<Finding> named(ExportLayout layout, Row row, ExportPost post, String place) {
        Parsed<LocalDate> day = day(layout.cell(row, ExportField.SPAN));
        if (day instanceof Parsed.Refused<LocalDate> refused) {
            String heading = layout.heading(ExportField.SPAN);
            return List.of(Table.skip(layout.place(row, ExportField.SPAN), heading, refused.reason()));
        }
        String of = post.id() + day.known().map(known -> " " + known).orElse("");
        if (!seen.add(of + " " + layout.numbers().keySet()))
            return List.of(new Finding.Skip(place, Message.of("format.post-twice", of)));
        List<Finding> findings = new ArrayList<>();
        Parsed<Published> stated = published(layout.cell(row, ExportField.TIME), post);
        Published published = stated.known().orElseGet(() -> Published.unstated(observedAt));
        if (seen.add("sighted " + post.id())) {
            findings.add(new Finding.Sighting(post(layout, row, post, published), place));
            if (stated instanceof Parsed.Refused<Published> refused) {
                String heading = layout.heading(ExportField.TIME);
                findings.add(Table.skip(layout.place(row, ExportField.TIME), heading, refused.reason()));
            }
        }
        findings.addAll(ExportCounts.of(layout, row, habits, Subject.of(post.id()), reading(day.known(), published)));
        return findings;
    }

    /** As it is stated; a day without a year is of the year in which the post's id was made, or of the one beside it. */
    private Parsed<Published> published(Cell cell, ExportPost post) {
        Parsed<Published> stated = habits.published(cell, zone);
        if (stated instanceof Parsed.Known<Published> || post.made().isEmpty()) return stated;
        Instant made = post.made().get();
        return new Parsed.Known<>(YearlessDay.near(cell.text(), made, zone).orElseGet(() -> Published.at(made)));
    }

    /** Absent where the row is of the post's whole life: whatever has no digit says so, in any language. */
    private Parsed<LocalDate> day(Cell span) {
        if (span instanceof Cell.Text text && text.text().chars().noneMatch(Character::isDigit)) {
            return new Parsed.Absent<>();
        }
        return habits.published(span, zone).then(day -> new Parsed.Known<>(day.dayIn(zone)));
    }

    private LongFunction<Reading> reading(Optional<LocalDate> day, Published published) {
        if (day.isPresent()) {
            Period over = new Period(day.get(), day.get(), zone);
            return value -> new Reading.Amount(value, over);
        }
        if (window.isEmpty()) return value -> new Reading.Total(value, observedAt);
        Period counted = window.get();
        boolean older = published.dayIn(counted.zone()).isBefore(counted.first());
        Instant at = counted.to().isBefore(observedAt) ? counted.to() : observedAt;
        return value -> older ? new Reading.Amount(value, counted) : new Reading.Total(value, at);
    }

    private static Post post(ExportLayout layout, Row row, ExportPost post, Published published) {
        String text = layout.text(row, ExportField.TEXT);
        String more = layout.text(row, ExportField.MORE_TEXT);
        return new Post(
                post.id(),
                post.network(),
                post.account(),
                post.url(),
                published,
                "",
                more.length() > text.length() ? more : text);
    }
}
