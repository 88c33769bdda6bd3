// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.app.CommandLineHome;
import org.sillage.app.CommandLineHome.Ran;
import org.sillage.core.ledger.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * R3: an import that a full disk or a kill cuts short goes on with the format, mapping and account it was begun with,
 * though nobody names them again. The disk is a table that refuses rows.
 */
class R3_ABrokenImportKeepsItsMappingTest {

    /** Nothing in it tells what it is: without its mapping it cannot be read. */
    private static final String ODD = """
            A;B;C;D
            L'usine extraordinaire ouvre;22/11/2018;Ouest-Matin;https://ouest-matin.example/usine
            """;

    @TempDir
    Path folder;

    private CommandLineHome home;

    @BeforeEach
    void write() {
        home = CommandLineHome.with(folder.resolve("home"))
                .file("config/mappings/veille.yaml", "columns: {title: A, published: B, outlet: C, url: D}\n")
                .file("odd.csv", ODD)
                .file("other.csv", ODD.replace("ouvre", "ferme").replace("/usine", "/fin"));
    }

    @ParameterizedTest
    @CsvSource({"'',", "--source, agence"})
    void whereTheDiskWasFull(String option, String source) throws Exception {
        assertThat(home.run(words("other.csv", "--source", "begins")).code()).isZero();
        rows("CREATE TRIGGER full BEFORE INSERT ON version BEGIN SELECT RAISE(ABORT, 'no space'); END");
        assertThat(home.run(words("odd.csv", option, source)).code()).isEqualTo(1);
        rows("DROP TRIGGER full");
        home.clock(Clock.fixed(CommandLineHome.NOW.plus(Duration.ofHours(1)), ZoneOffset.UTC));

        // Another file of the same source: the first is not named again.
        Ran next = home.run(words("other.csv", option, source));
        assertThat(next.code()).as(next.out() + next.err()).isZero();
        assertThat(found()).containsExactlyInAnyOrder("L'usine extraordinaire ouvre", "L'usine extraordinaire ferme");
        assertThat(home.run("verify").code()).isZero();
    }

    @Test
    void whereTheProcessWasKilled() throws Exception {
        ChildJvm child = ChildJvm.start(
                folder,
                Map.of(PausePoint.PROPERTY, PausePoint.RECORD.name()),
                "--home",
                home.root().toString(),
                "import",
                "--format",
                "clippings:veille",
                home.root().resolve("odd.csv").toString());
        while (!child.said().contains("held at") && child.isAlive()) Thread.sleep(20);
        child.kill();
        assertThat(home.run("collect", "--json").code()).isZero();
        assertThat(found()).containsExactly("L'usine extraordinaire ouvre");
    }

    private static String[] words(String file, String option, String source) {
        return option.isEmpty()
                ? new String[] {"import", "--format", "clippings:veille", file}
                : new String[] {"import", "--format", "clippings:veille", option, source, file};
    }

    private void rows(String sql) throws SQLException {
        Path file;
        try (Database database = Database.openForReading(home.root())) {
            file = database.file();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> found() {
        JsonNode hits = new JsonMapper()
                .readTree(home.run("search", "*", "--json").out())
                .get("hits");
        return hits.valueStream().map(hit -> hit.get("title").asString()).toList();
    }
}
