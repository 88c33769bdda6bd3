// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sillage.core.campaign.Accredited;
import org.sillage.core.mention.Outlet;
import org.sillage.core.message.Message;
import org.sillage.core.people.Person;
import org.sillage.report.PressTally.PersonTally;

/**
 * Persons who signed clippings of the period, then those who have accreditation and signed none, then the clippings that
 * nobody signed. Agencies and newsrooms are not persons. Personal data: a {@link Report} lets it into files for the team
 * alone.
 */
final class JournalistTable {

    private final Edition edition;
    private final PressSums sums;

    private JournalistTable(Edition edition, PressSums sums) {
        this.edition = edition;
        this.sums = sums;
    }

    static Table of(Edition edition, PressSums sums, PressTally tally) {
        JournalistTable table = new JournalistTable(edition, sums);
        List<Row> rows = new ArrayList<>();
        tally.persons().forEach(person -> rows.add(table.signer(person)));
        rows.addAll(table.silent(tally));
        if (tally.unsigned() > 0) rows.add(unsigned(tally.unsigned()));
        return layout().table(TableIds.JOURNALISTS, "sheet.journalists", rows);
    }

    private record Row(
            String person,
            Set<String> outlets,
            Optional<Message> accredited,
            Optional<Boolean> invited,
            Optional<Long> clippings,
            Optional<Long> stories,
            Optional<Long> originals,
            Optional<LocalDate> last,
            Optional<Message> certainty) {}

    private static Layout<Row> layout() {
        return new Layout<Row>()
                .text("person", 28, Row::person)
                .text("outlets_named", 40, row -> String.join(", ", row.outlets()))
                .column("accredited", Table.Kind.WORDS, 12, Row::accredited)
                .column("invited", Table.Kind.WORDS, 10, row -> row.invited().map(JournalistTable::yesOrNo))
                .column("clippings", Table.Kind.COUNT, 12, Row::clippings)
                .column("stories", Table.Kind.COUNT, 12, Row::stories)
                .column("originals", Table.Kind.COUNT, 10, Row::originals)
                .column("last_item", Table.Kind.DATE, 12, Row::last)
                .column("certainty", Table.Kind.WORDS, 30, Row::certainty);
    }

    private static Message yesOrNo(boolean yes) {
        return Message.of(yes ? "answer.yes" : "answer.no");
    }

    private Row signer(PersonTally tally) {
        Person person = tally.person();
        return new Row(
                person.name(),
                tally.outlets(),
                accredited(person),
                person.listed().flatMap(Accredited::invited),
                Optional.of(tally.clippings()),
                Optional.of(tally.stories()),
                Optional.of(tally.originals()),
                tally.last(),
                Optional.of(certainty(person)));
    }

    /** Without a list nobody can say. */
    private Optional<Message> accredited(Person person) {
        if (edition.persons().list().isEmpty()) return Optional.empty();
        boolean uncertain = person.perhaps().stream().anyMatch(Accredited::accredited);
        return Optional.of(uncertain ? Message.of("answer.perhaps") : yesOrNo(person.isAccredited()));
    }

    private static Message certainty(Person person) {
        String key = "certainty." + person.certainty().key();
        if (person.perhaps().isEmpty()) return Message.of(key);
        String names = person.perhaps().stream().map(Accredited::name).collect(Collectors.joining(", "));
        return Message.of(key + ".names", names);
    }

    /** Who has accreditation and signed nothing: 0 where somebody looked, else unknown. */
    private List<Row> silent(PressTally tally) {
        Set<Accredited> heard = new HashSet<>();
        tally.persons().forEach(person -> person.person().listed().ifPresent(heard::add));
        boolean looked = sums.clippings() > 0
                || edition.corpus()
                        .scope()
                        .days(edition.period())
                        .filter(days -> edition.watch().looked(Watch.CLIPPINGS, days))
                        .isPresent();
        Optional<Long> none = looked ? Optional.of(0L) : Optional.empty();
        return sums.signers().accredited().stream()
                .filter(person -> !heard.contains(person))
                .map(person -> new Row(
                        person.name(),
                        outlets(person),
                        Optional.of(yesOrNo(true)),
                        person.invited(),
                        none,
                        none,
                        none,
                        Optional.empty(),
                        Optional.of(Message.of(looked ? "certainty.silent" : "certainty.unknown"))))
                .toList();
    }

    private Set<String> outlets(Accredited person) {
        return person.outlets().stream()
                .map(written ->
                        edition.outlets().find(written).map(Outlet::name).orElse(written))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** A row without a person: its clippings are attributed to nobody. */
    private static Row unsigned(long clippings) {
        return new Row(
                "",
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(clippings),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Message.of("certainty.unsigned")));
    }
}
