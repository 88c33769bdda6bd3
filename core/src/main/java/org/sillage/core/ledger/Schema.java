// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The tables, as {@code schema.sql} describes them, and the triggers that keep facts as they are. */
final class Schema {

    /** Version of the tables. A ledger with another one is not opened. */
    static final int VERSION = 4;

    /** Rows of these are never changed and never deleted. */
    static final List<String> FACTS = List.of(
            "store",
            "subject",
            "entry",
            "run",
            "run_end",
            "capture",
            "read",
            "skip",
            "account",
            "version",
            "source_kind",
            "text",
            "alias",
            "reading_kind",
            "reading",
            "config",
            "report",
            "judgement",
            "withdrawal",
            "withdrawn_shown",
            "withdrawn_match");

    /** What a withdrawal takes texts and names out of, while a row of {@code forgetting} says that one does. */
    private static final Set<String> FORGOTTEN = Set.of("subject", "account", "version", "text", "capture");

    /** Tables of this version were made without it once. */
    private static final String ALIASES_OF = "CREATE INDEX IF NOT EXISTS alias_mention ON alias(mention)";

    private static final Pattern END_OF_STATEMENT = Pattern.compile(";[ \\t]*\\n");

    private Schema() {}

    /**
     * Makes the tables where there are none. The caller's transaction has begun, so that of two processes that start
     * together one makes them and the other finds them.
     */
    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (exists(statement)) {
                // A ledger of another version is not touched: whoever opens it says so.
                if (isOfThisVersion(statement)) statement.execute(ALIASES_OF);
                return;
            }
            for (String sql : END_OF_STATEMENT.splitAsStream(script()).toList()) {
                if (!sql.isBlank()) statement.execute(sql);
            }
            for (String table : FACTS) {
                boolean forgets = FORGOTTEN.contains(table);
                statement.execute(refusal(table, "UPDATE", forgets));
                statement.execute(refusal(table, "DELETE", forgets));
            }
            statement.execute("INSERT INTO store VALUES ('" + UUID.randomUUID() + "', " + VERSION + ")");
        }
    }

    static boolean exists(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'store'")) {
            return rows.next();
        }
    }

    private static boolean isOfThisVersion(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("SELECT 1 FROM store WHERE schema_version = " + VERSION)) {
            return rows.next();
        }
    }

    private static String refusal(String table, String act, boolean forgets) {
        String when = forgets ? "WHEN NOT EXISTS (SELECT 1 FROM forgetting) " : "";
        return ("CREATE TRIGGER %1$s_refuses_%2$s BEFORE %2$s ON %1$s %3$s"
                        + "BEGIN SELECT RAISE(ABORT, '%1$s is append-only'); END")
                .formatted(table, act, when);
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream("schema.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException fromTheJar) {
            throw new UncheckedIOException(fromTheJar);
        }
    }
}
