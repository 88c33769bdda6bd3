// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.Dates;
import org.sillage.collectors.files.Grids;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.collectors.files.Row;
import org.sillage.core.campaign.Accredited;
import org.sillage.core.campaign.AccreditedList;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Folding;
import org.sillage.core.message.Argument;
import org.sillage.core.message.Message;
import org.sillage.core.prepare.Persons;

/**
 * Reads the list of accredited journalists beside a campaign: CSV or a workbook, its columns known by their headings. No
 * message repeats what stands in a row: it may be an address.
 */
final class AccreditedReader {

    /** More is not a list of people who come to an event. */
    private static final int MOST_PERSONS = 100_000;

    private static final Set<String> YES = Set.of("oui", "o", "yes", "y", "x", "1", "vrai", "true", "ok");
    private static final Set<String> NO =
            Set.of("non", "n", "no", "0", "faux", "false", "refuse", "refusee", "refused");

    private final String file;
    private final ZoneId zone;
    private final Faults faults;
    private final Map<String, Accredited> persons = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private boolean headed;
    private boolean headless;

    private AccreditedReader(String file, ZoneId zone, Faults faults) {
        this.file = file;
        this.zone = zone;
        this.faults = faults;
    }

    /**
     * The list; what is wrong with it goes to the faults, with line and column, or with sheet and cell.
     *
     * @param file below {@code HOME/config}
     * @param zone of days in it
     */
    static AccreditedList read(String file, byte[] bytes, ZoneId zone, Faults faults) {
        return new AccreditedReader(file, zone, faults).read(bytes);
    }

    private AccreditedList read(byte[] bytes) {
        Evidence evidence = new Evidence("", file, "", Instant.EPOCH, () -> new ByteArrayInputStream(bytes));
        try (HeadedGrid<AccreditedColumns> grid = new HeadedGrid<>(Grids.open(evidence), AccreditedColumns::of)) {
            Optional<HeadedGrid.Line<AccreditedColumns>> line = grid.next();
            while (line.isPresent() && persons.size() <= MOST_PERSONS) {
                take(line.get());
                line = grid.next();
            }
            if (persons.size() > MOST_PERSONS) fault(Place.START, "accredited.too-many", MOST_PERSONS);
            if (headless && !headed) fault(Place.START, "accredited.headings");
        } catch (UnreadableEvidenceException unreadable) {
            faults.error(file, Place.START, unreadable.reason());
        } catch (IOException broken) {
            faults.error(file, Place.START, Message.of("config.file.unreadable", file));
        }
        return new AccreditedList(new ArrayList<>(persons.values()));
    }

    private void take(HeadedGrid.Line<AccreditedColumns> line) {
        switch (line) {
            case HeadedGrid.Data<AccreditedColumns> data -> {
                headed = true;
                person(data.headings(), data.row());
            }
            case HeadedGrid.Fault<AccreditedColumns> unread ->
                fault(Place.START, "accredited.row", new Argument.Place(unread.place()));
            // Notes on a sheet of their own, or a list whose headings nobody knows: told when no sheet has any.
            case HeadedGrid.Headless<AccreditedColumns> notes -> headless = true;
        }
    }

    private void person(AccreditedColumns columns, Row row) {
        String name = columns.name(row);
        if (Folding.folded(name).isEmpty()) {
            AccreditedField names = columns.columns().containsKey(AccreditedField.LAST_NAME)
                    ? AccreditedField.LAST_NAME
                    : AccreditedField.NAME;
            int column = columns.column(names);
            fault(place(row, column), "accredited.nameless", new Argument.Place(row.place(column)));
            return;
        }
        Accredited person = new Accredited(
                name,
                columns.aliases(row),
                columns.outlets(row),
                answer(columns, row, AccreditedField.ACCREDITED).orElse(true),
                answer(columns, row, AccreditedField.INVITED),
                columns.cell(row, AccreditedField.ACCREDITED).flatMap(this::day));
        add(person, row, columns.column(AccreditedField.NAME));
    }

    private void add(Accredited person, Row row, int column) {
        List<String> outlets =
                person.outlets().stream().map(Folding::folded).sorted().toList();
        String key = Persons.key(person.name()) + outlets;
        Place here = place(row, column);
        Place first = places.putIfAbsent(key, here);
        persons.putIfAbsent(key, person);
        if (first != null) {
            faults.warning(
                    file, here, Message.of("accredited.twice", new Argument.Place(row.place(column)), first.line()));
        }
    }

    /** Yes, no, or a day, which is yes; empty where nothing is said. */
    private Optional<Boolean> answer(AccreditedColumns columns, Row row, AccreditedField field) {
        Optional<Cell> cell = columns.cell(row, field);
        if (cell.isEmpty()) return Optional.empty();
        String word = Folding.folded(cell.get().text());
        if (NO.contains(word)) return Optional.of(false);
        if (YES.contains(word) || cell.get().text().contains("✓") || looksLikeDay(cell.get())) return Optional.of(true);
        int column = columns.column(field);
        fault(place(row, column), "accredited.answer", new Argument.Place(row.place(column)));
        return Optional.empty();
    }

    private static boolean looksLikeDay(Cell cell) {
        return cell instanceof Cell.Moment
                || cell.text().chars().filter(Character::isDigit).count() >= 3;
    }

    /** Empty where it says no day, or one that can be read in two ways. */
    private Optional<LocalDate> day(Cell cell) {
        return Dates.published(cell, Optional.empty(), zone).known().map(published -> published.dayIn(zone));
    }

    private void fault(Place place, String key, Object... arguments) {
        faults.error(file, place, Message.of(key, arguments));
    }

    private static Place place(Row row, int column) {
        return new Place(Math.toIntExact(Math.min(row.number(), Integer.MAX_VALUE)), column + 1);
    }
}
