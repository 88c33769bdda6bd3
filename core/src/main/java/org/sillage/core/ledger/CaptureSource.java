// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.SQLException;

/**
 * A capture whose findings are appended.
 *
 * @param id its entry
 * @param source number of the source's key
 * @param evidence digest of the bytes, hexadecimal
 */
record CaptureSource(long id, long source, String evidence, long observedAt) {

    private static final String FIND = "SELECT source, evidence, observed_at FROM capture WHERE seq = ?";

    /** @throws IllegalArgumentException when no capture has this number */
    static CaptureSource of(Statements statements, long id) throws SQLException {
        return statements
                .first(
                        FIND,
                        row -> new CaptureSource(id, row.getLong(1), Digests.hex(row.getBytes(2)), row.getLong(3)),
                        id)
                .orElseThrow(() -> new IllegalArgumentException("no capture has the number " + id));
    }
}
