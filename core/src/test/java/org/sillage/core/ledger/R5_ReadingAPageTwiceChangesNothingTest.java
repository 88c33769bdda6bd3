// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.core.testkit.Samples.ACCOUNT;
import static org.sillage.core.testkit.Samples.OPENING;
import static org.sillage.core.testkit.Samples.amount;
import static org.sillage.core.testkit.Samples.clipping;
import static org.sillage.core.testkit.Samples.counted;
import static org.sillage.core.testkit.Samples.followers;
import static org.sillage.core.testkit.Samples.post;
import static org.sillage.core.testkit.Samples.sighted;
import static org.sillage.core.testkit.Samples.total;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Post;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** R5, as far as the ledger goes: the second reading of a page adds no row to any table of facts. */
class R5_ReadingAPageTwiceChangesNothingTest {

    private final SettableClock clock = SettableClock.at("2018-11-22T12:00:00Z");

    @Test
    void aSecondReadingInOnePieceOrInSlicesAddsNoRow() {
        try (TemporaryLedger temporary = TemporaryLedger.open(clock)) {
            List<Finding> page = page();
            long capture = temporary.capture("mixed", "page");
            LedgerWriter writer = temporary.writer("mixed");
            writer.append(capture, page);
            writer.read(capture, "mixed/1", 600, 1202, 1);
            Map<String, Long> rows = rows(temporary.database());
            clock.advance(java.time.Duration.ofHours(1));

            writer.append(capture, page);
            for (int from = 0; from < page.size(); from += 7) {
                writer.append(capture, page.subList(from, Math.min(page.size(), from + 7)));
            }
            writer.read(capture, "mixed/1", 600, 1202, 1);
            assertThat(rows(temporary.database())).isEqualTo(rows);
        }
    }

    @Test
    void aProgramThatStartsAnewAddsNoRowEither() {
        try (TemporaryLedger temporary = TemporaryLedger.open(clock)) {
            long capture = temporary.capture("mixed", "page");
            temporary.writer("mixed").append(capture, page());
            Map<String, Long> rows = rows(temporary.database());
            try (Database again = Database.open(temporary.home())) {
                Ledger ledger = new JdbcLedger(again, clock);
                ledger.writer(new Lease("source/mixed", "test", fence(again))).append(capture, page());
                assertThat(rows(again)).isEqualTo(rows);
            }
        }
    }

    private static long fence(Database database) {
        return database.readers()
                .read(statements -> statements.number("SELECT fence FROM lease WHERE name = 'source/mixed'", 0));
    }

    private static List<Finding> page() {
        List<Finding> page = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Post post = post("p" + i);
            String place = "items[" + i + "]";
            page.add(sighted(post, place));
            page.add(counted(total(post, Metric.IMPRESSIONS, i, OPENING), place + ".impressions"));
            page.add(counted(total(post, Metric.LIKES, 0, OPENING), place + ".likes"));
            page.add(sighted(clipping("article-" + i), place));
        }
        page.add(new Finding.Skip("items[300]", Message.of("date.absent")));
        page.add(counted(followers(ACCOUNT, 900, OPENING), "account"));
        page.add(counted(amount(ACCOUNT, Metric.IMPRESSIONS_DISPLAYED, 70, "2018-11-22"), "account"));
        return page;
    }

    private static Map<String, Long> rows(Database database) {
        return database.readers().read(statements -> {
            Map<String, Long> rows = new TreeMap<>();
            for (String table : Schema.FACTS) {
                try (ResultSet count =
                        statements.bound("SELECT count(*) FROM " + table).executeQuery()) {
                    if (count.next()) rows.put(table, count.getLong(1));
                }
            }
            return rows;
        });
    }
}
