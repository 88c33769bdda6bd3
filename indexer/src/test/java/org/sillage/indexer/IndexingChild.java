// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sillage.core.collect.Finding;
import org.sillage.core.ledger.Database;
import org.sillage.core.ledger.JdbcLedger;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerWriter;
import org.sillage.core.mention.Post;
import org.sillage.core.metric.Metric;
import org.sillage.core.run.RunPlan;
import org.sillage.core.testkit.Samples;
import org.sillage.core.testkit.TemporaryLedger;

/** A process that records and indexes until it is killed: new posts, edits of earlier ones, and their numbers. */
final class IndexingChild {

    private static final int POSTS_A_ROUND = 20;

    private final Clock clock = Clock.systemUTC();
    private final String name;
    private final Ledger ledger;
    private final LuceneMentionIndex index;

    private IndexingChild(Database database, Path folder, String name) {
        this.name = name;
        this.ledger = new JdbcLedger(database, clock);
        this.index = new LuceneMentionIndex(folder, clock, notice -> {});
    }

    /** @param arguments home of the ledger, folder of the index, a name no other child had */
    public static void main(String[] arguments) throws IOException {
        Database database = Database.open(Path.of(arguments[0]));
        new IndexingChild(database, Path.of(arguments[1]), arguments[2]).run();
    }

    private void run() throws IOException {
        LedgerWriter writer = ledger.writer(ledger.leases()
                .take("source/" + name, name, Duration.ofHours(1))
                .orElseThrow());
        Instant now = clock.instant();
        long run = writer.startRun(new RunPlan(name, now.minusSeconds(60), now, Optional.empty()));
        for (int round = 0; ; round++) {
            String digest = TemporaryLedger.digest(name + round);
            long capture = writer.keep(run, digest, "https://child.example/", "", clock.instant(), "");
            writer.append(capture, findings(round));
            index.catchUp(ledger);
            System.out.println("caught up");
        }
    }

    private List<Finding> findings(int round) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < POSTS_A_ROUND; i++) {
            String place = "items[" + i + "]";
            // Half of them are posts of the round before, with other words.
            String id = name + (round * POSTS_A_ROUND / 2 + i);
            Post post = Samples.post(id, Samples.OPENING, "robots vus au tour " + round);
            findings.add(Samples.sighted(post, place));
            findings.add(Samples.counted(Samples.total(post, Metric.LIKES, round, clock.instant()), place));
        }
        return findings;
    }
}
