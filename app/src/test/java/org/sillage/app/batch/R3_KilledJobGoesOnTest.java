// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.core.testkit.Kills;

/** R3: a killed job goes on where it was: nothing lost, nothing twice, at most one page asked for again a kill. */
class R3_KilledJobGoesOnTest {

    @TempDir
    Path folder;

    @Test
    void tenKillsLoseAndDoubleNothing() throws Exception {
        killsLoseAndDoubleNothing(10);
    }

    @Test
    @Tag("slow")
    void aHundredKillsLoseAndDoubleNothing() throws Exception {
        killsLoseAndDoubleNothing(Kills.upTo(100));
    }

    private void killsLoseAndDoubleNothing(int kills) throws Exception {
        try (PagesServer server = new PagesServer()) {
            PagesHome calm = PagesHome.in(folder.resolve("calm"), server);
            Duration work = calmly(calm, server);
            int undisturbed = server.served();

            PagesHome troubled = PagesHome.in(folder.resolve("troubled"), server);
            int hit = 0;
            int midway = 0;
            // A fixed seed, so that a failure can be seen again.
            Random random = new Random(3);
            for (int kill = 0; kill < kills; kill++) {
                ChildJvm child = collect(troubled);
                // One in four comes while the process starts or takes up what is left, the others while it collects.
                if (random.nextInt(4) > 0) awaitAsking(child, server, server.served());
                if (child.killAfter(upTo(random, work))) hit++;
                if (troubled.openRuns() > 0) midway++;
            }
            ChildJvm last = collect(troubled);
            assertThat(last.exitCode()).as(last.said()).isZero();

            System.out.printf("%d kills, %d of a running process, %d left a run open%n", kills, hit, midway);
            List<String> expected = calm.dump();
            assertThat(expected).hasSize(PagesServer.PAGES * PagesServer.POSTS);
            assertThat(troubled.dump()).isEqualTo(expected);
            assertThat(troubled.openRuns()).isZero();
            assertThat(midway).as("kills that cut a run short").isPositive();
            // A whole look asks for every page and the empty one after them.
            assertThat(server.served() - undisturbed)
                    .isLessThanOrEqualTo(troubled.runs() * (PagesServer.PAGES + 1) + hit);
            ChildJvm proof =
                    ChildJvm.start(folder, Map.of(), "--home", troubled.root().toString(), "verify");
            assertThat(proof.exitCode()).as(proof.said()).isZero();
        }
    }

    /** Collects undisturbed; says how long it took from the first page asked for to the end. */
    private Duration calmly(PagesHome calm, PagesServer server) throws Exception {
        ChildJvm child = collect(calm);
        awaitAsking(child, server, 0);
        long asking = System.nanoTime();
        assertThat(child.exitCode()).as(child.said()).isZero();
        return Duration.ofNanos(System.nanoTime() - asking);
    }

    private static void awaitAsking(ChildJvm child, PagesServer server, int served) throws InterruptedException {
        while (server.served() == served && child.isAlive()) Thread.sleep(5);
    }

    private static Duration upTo(Random random, Duration longest) {
        return Duration.ofMillis(random.nextLong(longest.toMillis() + 1));
    }

    private ChildJvm collect(PagesHome home) throws IOException {
        return ChildJvm.start(folder, Map.of(), "--home", home.root().toString(), "collect", "--json");
    }
}
