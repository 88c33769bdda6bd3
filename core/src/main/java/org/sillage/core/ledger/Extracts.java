// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.SQLException;
import java.util.Optional;
import org.sillage.core.collect.Extract;

/** Lets captures point at extracts instead of bytes that held a text which was taken out. */
final class Extracts {

    private static final String EVIDENCE = "SELECT evidence FROM capture WHERE seq = ?";
    private static final String BEGIN = "INSERT INTO forgetting (now) VALUES (1)";
    private static final String END = "DELETE FROM forgetting";
    private static final String REPLACE = "UPDATE capture SET evidence = ?, media_type = ? WHERE seq = ?";
    private static final String DONE = "DELETE FROM to_extract WHERE capture = ?";
    private static final String POINTED_AT = "SELECT 1 FROM capture WHERE evidence = ? LIMIT 1";

    private Extracts() {}

    /** @return digest of bytes that no capture points at any more */
    static Optional<String> done(Statements statements, long capture, Optional<String> extract) throws SQLException {
        statements.update(DONE, capture);
        if (extract.isEmpty()) return Optional.empty();
        Optional<byte[]> before = statements.first(EVIDENCE, row -> row.getBytes(1), capture);
        if (before.isEmpty()) return Optional.empty();
        statements.update(BEGIN);
        statements.update(REPLACE, Digests.bytes(extract.get()), Extract.MEDIA_TYPE, capture);
        statements.update(END);
        boolean needed = statements.number(POINTED_AT, 0, before.get()) != 0;
        return needed ? Optional.empty() : Optional.of(Digests.hex(before.get()));
    }
}
