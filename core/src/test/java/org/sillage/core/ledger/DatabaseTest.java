// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sillage.core.testkit.Samples.clipping;
import static org.sillage.core.testkit.Samples.post;
import static org.sillage.core.testkit.Samples.sighted;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.campaign.Match;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.WithdrawalCause;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

class DatabaseTest {

    private final SettableClock clock = SettableClock.at("2018-11-22T12:00:00Z");

    @TempDir
    Path home;

    @Test
    void everyWritingConnectionSyncsEachCommitAndChecksForeignKeys() throws SQLException {
        try (Database database = Database.open(home);
                Connection fresh = database.newWriters().getConnection();
                Connection kept = database.writer().getConnection()) {
            for (Connection connection : List.of(fresh, kept)) {
                assertThat(pragma(connection, "journal_mode")).isEqualTo("wal");
                assertThat(pragma(connection, "synchronous")).isEqualTo("2");
                assertThat(pragma(connection, "foreign_keys")).isEqualTo("1");
                assertThat(pragma(connection, "secure_delete")).isEqualTo("1");
                assertThat(pragma(connection, "busy_timeout")).isEqualTo("10000");
            }
        }
    }

    @Test
    void settingsDoNotBecomePartOfTheFileName() throws Exception {
        Path odd = Files.createDirectory(home.resolve("Une usine #1 & 100 % (été)"));
        try (Database database = Database.open(odd);
                Connection connection = database.writer().getConnection()) {
            assertThat(database.file()).isEqualTo(odd.resolve("data/ledger.db"));
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("PRAGMA database_list")) {
                assertThat(rows.next()).isTrue();
                assertThat(Path.of(rows.getString("file")).toRealPath())
                        .isEqualTo(database.file().toRealPath());
            }
            database.readers().read(statements -> statements.number("SELECT count(*) FROM entry", -1));
        }
        try (Stream<Path> files = Files.list(odd.resolve("data"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.startsWith("ledger.db") || name.equals("ledger.lock") || name.equals("tmp"));
        }
    }

    @Test
    void aHomeWithAQuestionMarkIsRefused() {
        assertThatThrownBy(() -> Database.open(home.resolve("what?")))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("question mark");
    }

    @Test
    void anOldLibraryIsRefused() {
        Database.checkLibrary("3.51.3");
        Database.checkLibrary("3.53.4");
        Database.checkLibrary("4.0.0");
        for (String old : List.of("3.51.2", "3.9.9", "3.51", "2.99.99")) {
            assertThatThrownBy(() -> Database.checkLibrary(old))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("3.51.3");
        }
    }

    @Test
    void readingAHomeWithoutALedgerSaysSoAndMakesNoFile() throws Exception {
        assertThatThrownBy(() -> Database.openForReading(home))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("no ledger");
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aLedgerOpenedForReadingReadsAndRemembersNothing() {
        fill();
        try (Database database = Database.openForReading(home)) {
            Ledger ledger = new JdbcLedger(database, clock);
            assertThat(ledger.now().mention(post("1").id())).isPresent();
            ledger.derived()
                    .rememberMatches(
                            "rules", Map.of(TemporaryLedger.digest("facts"), org.sillage.core.campaign.Match.NONE));
            ledger.derived().rememberReprints("minhash", List.of(), List.of(), 9);
            ledger.derived().clear();
            assertThat(ledger.derived().compared("minhash")).isZero();
            assertThatThrownBy(() -> ledger.recordConfig(Map.of()))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("opened for reading");
        }
    }

    @Test
    void aReadingConnectionRefusesToWrite() {
        fill();
        try (Database database = Database.openForReading(home)) {
            assertThatThrownBy(() -> database.readers().read(statements -> statements.update("DELETE FROM lease")))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("READONLY");
        }
    }

    @Test
    void manyThatStartTogetherMakeOneLedger() throws Exception {
        List<String> ids = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> starts = Stream.generate(() -> (Callable<String>) this::startAndName)
                    .limit(16)
                    .toList();
            for (Future<String> id : threads.invokeAll(starts)) ids.add(id.get());
        }
        assertThat(ids).hasSize(16).containsOnly(ids.getFirst());
    }

    private String startAndName() {
        try (Database database = Database.open(home)) {
            return new JdbcLedger(database, clock).storeId();
        }
    }

    @Test
    void aLedgerOfANewerVersionIsNotOpened() throws SQLException {
        fill();
        try (Database database = Database.open(home);
                Connection connection = database.writer().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER store_refuses_UPDATE");
            statement.execute("UPDATE store SET schema_version = 99");
        }
        assertThatThrownBy(() -> Database.open(home))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("99");
        assertThatThrownBy(() -> Database.openForReading(home)).isInstanceOf(LedgerException.class);
    }

    @Test
    void aFileThatIsNoLedgerIsSaidToBeNone() throws Exception {
        Path file = home.resolve("data/ledger.db");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "not a database, and long enough to have a header of its own".repeat(100));
        assertThatThrownBy(() -> Database.open(home))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("ledger.db");
    }

    static List<String> facts() {
        return Schema.FACTS;
    }

    @ParameterizedTest
    @MethodSource("facts")
    void factsAreNeitherChangedNorDeleted(String table) throws SQLException {
        fill();
        try (Database database = Database.open(home);
                Connection connection = database.writer().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(rows(statement, table)).isPositive();
            String column = column(statement, table);
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE " + table + " SET " + column + " = " + column))
                    .hasMessageContaining(table + " is append-only");
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM " + table))
                    .hasMessageContaining(table + " is append-only");
        }
    }

    @Test
    void everyTableIsAFactOrKnownToChange() throws SQLException {
        fill();
        try (Database database = Database.open(home);
                Connection connection = database.writer().getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'"
                        + " AND name NOT LIKE 'd\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'")) {
            List<String> names = new ArrayList<>();
            while (tables.next()) names.add(tables.getString(1));
            List<String> expected = new ArrayList<>(Schema.FACTS);
            expected.addAll(List.of("lease", "window_done", "forgetting", "to_extract"));
            assertThat(names).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void aJoinedTransactionThatIsRolledBackTakesItsAppendsBack() throws SQLException {
        try (Database database = Database.open(home);
                Connection connection = database.newWriters().getConnection()) {
            Ledger ledger = new JdbcLedger(database, new NewConnections(() -> unclosed(connection)), clock);
            LedgerWriter writer = writer(ledger);
            long capture = capture(writer);
            long before = ledger.position();

            connection.setAutoCommit(false);
            writer.append(capture, List.of(sighted(post("1"), "items[0]")));
            writer.append(capture, List.of(sighted(post("2"), "items[1]")));
            assertThat(ledger.position()).as("seen by others before the commit").isEqualTo(before);
            connection.rollback();
            connection.setAutoCommit(true);
            assertThat(ledger.position()).isEqualTo(before);
            assertThat(ledger.now().mention(post("1").id())).isEmpty();

            // Numbers that were looked up in between are not trusted: this one was given to a post that is no more.
            writer.append(capture, List.of(sighted(clipping("a"), "items[0]")));
            writer.append(capture, List.of(sighted(post("1"), "items[1]")));
            assertThat(ledger.now().mention(post("1").id()).orElseThrow().mention())
                    .isEqualTo(post("1"));
            assertThat(ledger.now().mention(clipping("a").id()).orElseThrow().mention())
                    .isEqualTo(clipping("a"));

            connection.setAutoCommit(false);
            writer.append(capture, List.of(sighted(post("3"), "items[2]")));
            connection.commit();
            assertThat(ledger.now().mention(post("3").id())).isPresent();
        }
    }

    @Test
    void twoProcessesThatWriteInTurnSeeOneAnothersNumbers() {
        try (Database one = Database.open(home);
                Database other = Database.open(home)) {
            Ledger first = new JdbcLedger(one, clock);
            Ledger second = new JdbcLedger(other, clock);
            LedgerWriter firstWriter = writer(first);
            long capture = capture(firstWriter);
            for (int i = 0; i < 20; i++) {
                LedgerWriter writer = i % 2 == 0 ? firstWriter : writer(second, firstWriter);
                writer.append(capture, List.of(sighted(post("p" + i / 2), "items[0]"), sighted(post("q" + i), "b")));
            }
            for (int i = 0; i < 20; i++) {
                MentionId id = post("q" + i).id();
                assertThat(first.now().mention(id).orElseThrow().mention().id()).isEqualTo(id);
            }
            assertThat(first.after(0, 1000).stream().filter(entry -> entry.kind() == Entry.Kind.VERSION))
                    .hasSize(30);
        }
    }

    private LedgerWriter writer(Ledger ledger, LedgerWriter sameLease) {
        assertThat(sameLease).isNotNull();
        return ledger.writer(new Lease("source/x", "test", 1));
    }

    private static LedgerWriter writer(Ledger ledger) {
        return ledger.writer(
                ledger.leases().take("source/x", "test", Duration.ofHours(1)).orElseThrow());
    }

    private long capture(LedgerWriter writer) {
        long run = writer.startRun(
                new org.sillage.core.run.RunPlan("x", clock.instant(), clock.instant(), java.util.Optional.empty()));
        return writer.keep(run, TemporaryLedger.digest("page"), "o", "", clock.instant(), "");
    }

    /** One of everything. */
    private void fill() {
        try (Database database = Database.open(home)) {
            Ledger ledger = new JdbcLedger(database, clock);
            LedgerWriter writer = writer(ledger);
            long run = writer.startRun(new org.sillage.core.run.RunPlan(
                    "x", clock.instant(), clock.instant(), java.util.Optional.empty()));
            long capture = writer.keep(run, TemporaryLedger.digest("page"), "o", "", clock.instant(), "");
            writer.append(
                    capture,
                    List.of(
                            sighted(post("1"), "items[0]"),
                            org.sillage.core.testkit.Samples.counted(
                                    org.sillage.core.testkit.Samples.total(
                                            post("1"), org.sillage.core.metric.Metric.LIKES, 1, clock.instant()),
                                    "items[0]"),
                            new Finding.Alias(post("9").id(), post("1").id(), "items[0]"),
                            new org.sillage.core.collect.Finding.Skip(
                                    "items[1]", org.sillage.core.message.Message.of("odd"))));
            withdraw(ledger, writer, capture);
            ledger.judge(new Judgement(Judgement.Kind.ABOUT, post("1").id().value(), "c", Judgement.NO, "Zoé", ""));
            writer.read(capture, "x/1", 1, 1, 1);
            writer.endRun(run, org.sillage.core.run.RunState.COLLECTED, java.util.Optional.empty());
            ledger.recordConfig(Map.of("sources.yaml", TemporaryLedger.digest("config")));
            String hash = TemporaryLedger.digest("hash");
            ledger.recordReport(new ReportRecord("c", "weekly", "2018-W47", "fr", 1, hash, hash, "reports/a.xlsx"));
        }
    }

    private static void withdraw(Ledger ledger, LedgerWriter writer, long capture) {
        Post gone = post("2");
        writer.append(capture, List.of(sighted(gone, "items[2]")));
        Dossier shown = ledger.now().mention(gone.id()).orElseThrow();
        ledger.derived().rememberMatches("rules", Map.of(shown.factsDigest(), Match.NONE));
        Finding withdrawn = new Finding.Withdrawn(gone.id(), WithdrawalCause.DELETED, "errors[0]");
        writer.append(capture, List.of(withdrawn));
    }

    /** As a pool or a transaction manager would lend it: closing it does nothing. */
    private static Connection unclosed(Connection connection) {
        return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                DatabaseTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA " + name)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static long rows(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static String column(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT name FROM pragma_table_info('" + table + "') LIMIT 1")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
