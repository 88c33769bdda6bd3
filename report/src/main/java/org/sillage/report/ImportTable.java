// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.Post;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/**
 * Every figure that another tool stated of the items of the period, with its supplier, the supplier's own name of it
 * and its date: the only place where an advertising value is ever seen. Tools that call different things by one word
 * stand in rows of their own. Gone through anew each time; needs no memory.
 */
final class ImportTable {

    private final Edition edition;

    private ImportTable(Edition edition) {
        this.edition = edition;
    }

    /** The sheet; empty when no tool stated anything. */
    static Optional<Table> of(Edition edition) {
        ImportTable imports = new ImportTable(edition);
        int[] rows = {0};
        imports.forEach(any -> rows[0]++);
        if (rows[0] == 0) return Optional.empty();
        Layout<Row> layout = imports.layout();
        return Optional.of(new Table(
                TableIds.IMPORTS,
                "sheet.imports",
                layout.columns(),
                rows[0],
                each -> imports.forEach(row -> each.accept(layout.row(row)))));
    }

    private record Row(Mention mention, ReadingRecord reading) {

        MetricSnapshot snapshot() {
            return reading.snapshot();
        }
    }

    /** What may be compared: one number of one tool under one name. */
    private record Kind(String supplier, String definition) {}

    private Layout<Row> layout() {
        return new Layout<Row>()
                .text("supplier", 14, row -> row.snapshot().supplier())
                .column("metric", Table.Kind.WORDS, 22, row -> Optional.of(name(row)))
                .text("imported_as", 22, row -> row.snapshot().definition())
                .column("value", Table.Kind.COUNT, 12, row -> Optional.of(value(row)))
                .column("read_at", Table.Kind.TIME, 16, this::readAt)
                .column("date", Table.Kind.DATE, 12, row -> Optional.of(day(row)))
                .text("publisher", 22, this::publisher)
                .text("title", 50, row -> words(row.mention()))
                .column("note", Table.Kind.WORDS, 40, ImportTable::note)
                .details()
                .column("link", Table.Kind.LINK, 40, ImportTable::link)
                .text("mention", 24, row -> row.mention().id().value())
                .text("sources", 18, row -> row.reading().source())
                .text("evidence", 20, row -> row.reading().evidence().digest())
                .place("place", row -> Optional.of(row.reading().evidence().place()));
    }

    private void forEach(Consumer<Row> each) {
        edition.corpus().forEach(edition.period(), item -> {
            Mention mention = item.dossier().mention();
            item.dossier().latest().stream()
                    .map(ReadingRecord::snapshot)
                    .filter(snapshot -> snapshot.basis() == Basis.IMPORTED)
                    .map(MetricSnapshot::metric)
                    .distinct()
                    .sorted()
                    .forEach(metric -> ofEachTool(mention, metric).forEach(each));
        });
    }

    /** The latest of each tool: the dossier itself keeps one of each basis. */
    private List<Row> ofEachTool(Mention mention, Metric metric) {
        Map<Kind, ReadingRecord> latest = new LinkedHashMap<>();
        for (ReadingRecord record : edition.view().readings(Subject.of(mention.id()), metric)) {
            MetricSnapshot snapshot = record.snapshot();
            if (snapshot.basis() != Basis.IMPORTED || !(snapshot.reading() instanceof Reading.Total)) continue;
            latest.merge(new Kind(snapshot.supplier(), snapshot.definition()), record, ImportTable::later);
        }
        return latest.values().stream().map(record -> new Row(mention, record)).toList();
    }

    private static ReadingRecord later(ReadingRecord one, ReadingRecord next) {
        Reading.Total before = (Reading.Total) one.snapshot().reading();
        Reading.Total after = (Reading.Total) next.snapshot().reading();
        return after.at().isBefore(before.at()) ? one : next;
    }

    private static Message name(Row row) {
        return Message.of("metric." + row.snapshot().metric().key() + ".name");
    }

    private static long value(Row row) {
        return row.snapshot().reading().value();
    }

    private Optional<LocalDateTime> readAt(Row row) {
        return row.snapshot().reading() instanceof Reading.Total total
                ? Optional.of(edition.local(total.at()))
                : Optional.empty();
    }

    private LocalDate day(Row row) {
        return edition.day(row.mention().published());
    }

    private String publisher(Row row) {
        return switch (row.mention()) {
            case Clipping clipping ->
                clipping.outlet().isBlank() ? "" : edition.outlet(clipping).name();
            case Post post ->
                NetworkNames.of(post.network())
                        + post.account().map(by -> " @" + by.handle()).orElse("");
        };
    }

    private static String words(Mention mention) {
        return mention.title().isEmpty() ? PostTable.extract(mention.text()) : mention.title();
    }

    private static Optional<URI> link(Row row) {
        return row.mention().url();
    }

    /** Why it is refused elsewhere, beside the number itself. */
    private static Optional<Message> note(Row row) {
        return row.snapshot().metric() == Metric.AVE ? Optional.of(Message.of("import.ave.words")) : Optional.empty();
    }
}
