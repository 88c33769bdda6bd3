// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sillage.core.ledger.Database;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.JdbcLedger;
import org.sillage.core.ledger.Lease;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.ledger.ReportRecord;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Subject;
import org.sillage.core.testkit.SettableClock;

/** A home with one source that pages, and what its ledger says in the end. */
record PagesHome(Path root) {

    static PagesHome in(Path folder, PagesServer server) throws IOException {
        return at(folder, server.hostAndPort(), """
                sources:
                  - id: pages
                    type: pages
                    url: %s
                """.formatted(server.url()));
    }

    /**
     * A home with other sources.
     *
     * @param sources what stands in {@code sources.yaml}
     */
    static PagesHome at(Path folder, String hostAndPort, String sources) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("sillage.yaml"), """
                zone: Europe/Paris
                language: en
                network:
                  allow-private: ["%s"]
                """.formatted(hostAndPort));
        Files.writeString(config.resolve("sources.yaml"), sources);
        Path campaigns = Files.createDirectories(config.resolve("campaigns"));
        Files.writeString(campaigns.resolve("usine.yaml"), """
                name: {en: "The Factory"}
                from: 2018-11-01
                to: 2018-11-30
                zone: Europe/Paris
                query: usine
                """);
        return new PagesHome(folder);
    }

    /** Every mention with its number of versions and each of its readings, sorted: equal for equal ledgers. */
    List<String> dump() {
        List<String> lines = new ArrayList<>();
        try (Database database = Database.openForReading(root)) {
            Ledger ledger = new JdbcLedger(database, SettableClock.at("2018-11-22T12:00:00Z"));
            ledger.now().all(dossier -> lines.add(line(ledger, dossier)));
        }
        return lines.stream().sorted().toList();
    }

    /** Looks that have begun and not ended; none where a kill came before the ledger was there. */
    long openRuns() {
        if (!Files.exists(root.resolve(Database.FILE))) return 0;
        try (Database database = Database.openForReading(root)) {
            Ledger ledger = new JdbcLedger(database, SettableClock.at("2018-11-22T12:00:00Z"));
            return ledger.now().runs(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")).stream()
                    .filter(run -> run.state().isEmpty())
                    .count();
        }
    }

    /** Looks at the source that the ledger knows of. */
    int runs() {
        try (Database database = Database.openForReading(root)) {
            Ledger ledger = new JdbcLedger(database, SettableClock.at("2018-11-22T12:00:00Z"));
            return ledger.now()
                    .runs(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))
                    .size();
        }
    }

    /** How often the right to make the campaign's English weekly report was taken. */
    long reportsBegun() {
        try (Database database = Database.openForReading(root)) {
            Ledger ledger = new JdbcLedger(database, Clock.systemUTC());
            return ledger.leases()
                    .held("report/usine/weekly/en")
                    .map(Lease::fence)
                    .orElse(0L);
        }
    }

    /** What was delivered for the campaign, in order. */
    List<ReportRecord> reports() {
        try (Database database = Database.openForReading(root)) {
            Ledger ledger = new JdbcLedger(database, SettableClock.at("2018-11-22T12:00:00Z"));
            return ledger.now().reports("usine");
        }
    }

    /** Each look reads the likes again; that one look reads them twice must never be. */
    private static String line(Ledger ledger, Dossier dossier) {
        List<ReadingRecord> likes =
                ledger.now().readings(Subject.of(dossier.mention().id()), Metric.LIKES);
        long moments = likes.stream()
                .map(reading -> reading.snapshot().reading())
                .distinct()
                .count();
        return "%s %s versions %s likes %s doubled %d"
                .formatted(
                        dossier.mention().id(),
                        dossier.mention().text(),
                        dossier.firstSeq() == dossier.lastSeq() ? "one" : "more",
                        likes.stream()
                                .map(reading -> reading.snapshot().reading().value())
                                .distinct()
                                // Two sources that are asked together may speak in either order.
                                .sorted()
                                .toList(),
                        likes.size() - moments);
    }
}
