// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.core.testkit.Kills;

/** R3 with real collectors: pages of X and an export in the inbox, killed at random moments, end with the same ledger. */
class R3_AKilledLookAtXAndTheInboxGoesOnTest {

    private static final Map<String, String> TOKEN = Map.of("X_BEARER_TOKEN", "token-of-the-tests");

    @TempDir
    Path folder;

    @Test
    void sixKillsLoseAndDoubleNothing() throws Exception {
        killsLoseAndDoubleNothing(6);
    }

    @Test
    @Tag("slow")
    void fiftyKillsLoseAndDoubleNothing() throws Exception {
        killsLoseAndDoubleNothing(Kills.upTo(50));
    }

    private void killsLoseAndDoubleNothing(int kills) throws Exception {
        try (XServer server = new XServer(false, Duration.ofMillis(150))) {
            PagesHome calm = home("calm", server);
            long begun = System.nanoTime();
            ChildJvm whole = collect(calm);
            assertThat(whole.exitCode()).as(whole.said()).isZero();
            long work = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            List<String> expected = calm.dump();
            assertThat(expected).hasSize(XServer.PAGES * XServer.POSTS + 1);

            // Each home is killed a few times and then let be, so that most kills meet a look that has much to do.
            Random random = new Random(3);
            int hit = 0;
            for (int kill = 0, home = 0; kill < kills; home++) {
                PagesHome troubled = home("troubled" + home, server);
                for (int again = 0; again < 3 && kill < kills; again++, kill++) {
                    if (collect(troubled).killAfter(Duration.ofMillis(random.nextLong(work + 1)))) hit++;
                }
                ChildJvm last = collect(troubled);
                assertThat(last.exitCode()).as(last.said()).isZero();
                assertThat(troubled.dump()).isEqualTo(expected);
                assertThat(troubled.openRuns()).isZero();
                ChildJvm proof = ChildJvm.start(
                        folder, Map.of(), TOKEN, "--home", troubled.root().toString(), "verify");
                assertThat(proof.exitCode()).as(proof.said()).isZero();
            }
            System.out.printf("%d kills, %d of a running process%n", kills, hit);
            assertThat(hit).as("kills of a running process").isPositive();
        }
    }

    private ChildJvm collect(PagesHome home) throws IOException {
        return ChildJvm.start(folder, Map.of(), TOKEN, "--home", home.root().toString(), "collect", "--json");
    }

    private PagesHome home(String name, XServer server) throws IOException {
        PagesHome home = PagesHome.at(folder.resolve(name), server.hostAndPort(), """
                sources:
                  - id: x-usine
                    type: x
                    query: usine
                    archive: true
                    token: ${X_BEARER_TOKEN}
                    base-url: http://%s/
                  - id: x-exports
                    type: folder
                    path: inbox/x
                    format: x-analytics
                """.formatted(server.hostAndPort()));
        Path inbox = Files.createDirectories(home.root().resolve("inbox").resolve("x"));
        // One post that the network shows too, and one that it does not.
        Files.writeString(inbox.resolve("export.csv"), """
                "Tweet id","Tweet permalink","Tweet text","time","impressions","engagements","retweets","replies","likes"
                "1001","https://twitter.com/usine_extra/status/1001","L'usine 1001","2018-11-21 10:00 +0000","900.0","40.0","3.0","1.0","12.0"
                "2001","https://twitter.com/usine_extra/status/2001","Une autre usine","2018-11-21 11:00 +0000","500.0","20.0","2.0","0.0","7.0"
                """);
        return home;
    }
}
