// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Appends configuration files that came, changed or were taken away since the last recording. */
final class ConfigAppender {

    /** Hexadecimal digest by path; null where the file was taken away. Of each path the last row. */
    static final String LAST = "SELECT c.path, c.evidence FROM config c WHERE c.seq ="
            + " (SELECT max(l.seq) FROM config l WHERE l.path = c.path AND l.seq <= ?)";

    private static final String INSERT = "INSERT INTO config (path, seq, recording, evidence) VALUES (?, ?, ?, ?)";

    private ConfigAppender() {}

    static void append(Append append, Map<String, String> digests) throws SQLException {
        Map<String, String> known = upTo(append.statements(), append.position());
        Set<String> paths = new TreeSet<>(known.keySet());
        paths.addAll(digests.keySet());
        long recording = append.position() + 1;
        for (String path : paths) {
            @Nullable String digest = digests.get(path);
            if (!java.util.Objects.equals(digest, known.get(path))) insert(append, path, recording, digest);
        }
    }

    /** Files as they were at a position. */
    static Map<String, String> upTo(Statements statements, long position) throws SQLException {
        Map<String, @Nullable String> rows = new HashMap<>();
        statements.list(
                LAST,
                row -> {
                    byte[] evidence = row.getBytes(2);
                    return rows.put(row.getString(1), evidence == null ? null : Digests.hex(evidence));
                },
                position);
        Map<String, String> present = new TreeMap<>();
        rows.forEach((path, digest) -> {
            if (digest != null) present.put(path, digest);
        });
        return present;
    }

    private static void insert(Append append, String path, long recording, @Nullable String digest)
            throws SQLException {
        long seq = append.entry(Entry.Kind.CONFIG, append.key(path));
        append.statements().update(INSERT, path, seq, recording, digest == null ? null : Digests.bytes(digest));
    }
}
