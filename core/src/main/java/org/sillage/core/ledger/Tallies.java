// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.SQLException;

/**
 * Counts what a run brought. Its entries lie between its first capture and the last time one of its captures was read
 * to the end, among those of runs that went on beside it.
 */
final class Tallies {

    private static final String READ =
            "SELECT max(d.seq) FROM read d JOIN capture c ON c.seq = d.capture" + " WHERE c.run = ? AND d.seq <= ?";
    private static final String UNREAD = "SELECT 1 FROM capture c WHERE c.run = ? AND c.seq <= ?"
            + " AND NOT EXISTS (SELECT 1 FROM read d WHERE d.capture = c.seq AND d.seq <= ?)";
    private static final String WITHIN =
            " e.seq > ? AND e.seq <= ? AND e.capture IN (SELECT seq FROM capture WHERE run = ?)";
    private static final String ADDED =
            "SELECT count(*) FROM entry e JOIN version v ON v.seq = e.seq WHERE v.first = v.seq"
                    + " AND NOT EXISTS (SELECT 1 FROM alias a WHERE a.other = v.mention AND a.seq < v.seq) AND"
                    + WITHIN;
    /** Whether a version says what no earlier one did: a longer text, who signed, or when it was published. */
    private static final String ADDS = lacksBefore("length(t.text) > 0", "length(u.text) >= length(t.text)")
            + " OR " + lacksBefore("t.byline <> ''", "u.byline <> ''")
            + " OR " + lacksBefore("v.precision < 2", "w.precision < 2");

    private static final String CHANGED = "SELECT count(DISTINCT v.mention) FROM entry e"
            + " JOIN version v ON v.seq = e.seq WHERE v.first < ? AND (v.previous IS NOT NULL OR " + ADDS + ") AND"
            + WITHIN;
    private static final String COUNTED = "SELECT sum(e.readings) FROM entry e WHERE" + WITHIN;

    private final Statements statements;
    private final long position;

    Tallies(Statements statements, long position) {
        this.statements = statements;
        this.position = position;
    }

    /**
     * @param said of a version {@code v} with its text {@code t}
     * @param before what would make it nothing new, of an earlier version {@code w} with its text {@code u}
     */
    private static String lacksBefore(String said, String before) {
        return "EXISTS (SELECT 1 FROM text t WHERE t.version = v.seq AND " + said
                + " AND NOT EXISTS (SELECT 1 FROM version w JOIN text u ON u.version = w.seq"
                + " WHERE w.mention = v.mention AND w.seq < v.seq AND " + before + "))";
    }

    RunTally of(long run) throws SQLException {
        boolean unread = statements.number(UNREAD, 0, run, position, position) != 0;
        long end = unread ? position : statements.number(READ, run, run, position);
        Object[] within = {run, end, run};
        var sums = new Runs(statements, position).one(run);
        return new RunTally(
                sums.map(record -> record.sighted()).orElse(0L),
                statements.number(ADDED, 0, within),
                statements.number(CHANGED, 0, run, run, end, run),
                statements.number(COUNTED, 0, within),
                sums.map(record -> record.skipped()).orElse(0L));
    }
}
