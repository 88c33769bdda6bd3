// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Post;
import org.sillage.core.metric.Reading;

/** SQLite alone: two tables without history or evidence, an upsert a row, the same settings and transactions. */
final class BareStore implements AutoCloseable {

    private static final String SETTINGS = "?journal_mode=WAL&synchronous=FULL&foreign_keys=true&cache_size=-16384";
    private static final String POST = "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            + " network = excluded.network, account = excluded.account, url = excluded.url,"
            + " published = excluded.published, lang = excluded.lang, text = excluded.text";
    private static final String NUMBER = "INSERT INTO reading VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (mention, metric, at) DO UPDATE SET value = excluded.value, basis = excluded.basis";

    private final Connection connection;
    private final PreparedStatement posts;
    private final PreparedStatement numbers;

    BareStore(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file + SETTINGS);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE mention (id TEXT PRIMARY KEY, network TEXT, account TEXT, url TEXT,"
                    + " published INTEGER, lang TEXT, text TEXT)");
            statement.execute("CREATE TABLE reading (mention TEXT, metric TEXT, at INTEGER, value INTEGER, basis TEXT,"
                    + " PRIMARY KEY (mention, metric, at))");
        }
        connection.setAutoCommit(false);
        posts = connection.prepareStatement(POST);
        numbers = connection.prepareStatement(NUMBER);
    }

    /** In one transaction. */
    void upsert(List<Finding> findings) throws SQLException {
        for (Finding finding : findings) {
            switch (finding) {
                case Finding.Sighting sighting -> upsert((Post) sighting.mention());
                case Finding.Count count -> upsert(count);
                case Finding.Skip skip -> throw new IllegalArgumentException(skip.place());
                case Finding.Withdrawn gone -> throw new IllegalArgumentException(gone.place());
                case Finding.Alias alias -> throw new IllegalArgumentException(alias.place());
            }
        }
        posts.executeBatch();
        numbers.executeBatch();
        connection.commit();
    }

    private void upsert(Post post) throws SQLException {
        posts.setString(1, post.id().value());
        posts.setString(2, post.network());
        posts.setString(3, post.account().orElseThrow().handle());
        posts.setString(4, post.url().orElseThrow().toString());
        posts.setLong(5, post.published().at().toEpochMilli());
        posts.setString(6, post.language());
        posts.setString(7, post.text());
        posts.addBatch();
    }

    private void upsert(Finding.Count count) throws SQLException {
        Reading.Total total = (Reading.Total) count.snapshot().reading();
        numbers.setString(1, count.snapshot().subject().key());
        numbers.setString(2, count.snapshot().metric().key());
        numbers.setLong(3, total.at().toEpochMilli());
        numbers.setLong(4, total.value());
        numbers.setString(5, count.snapshot().basis().key());
        numbers.addBatch();
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                posts;
                numbers) {
            // Closing checkpoints: the file then holds everything.
        }
    }
}
