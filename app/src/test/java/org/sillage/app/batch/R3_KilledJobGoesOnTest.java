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
        killsLoseAndDoubleNothing(100);
    }

    private void killsLoseAndDoubleNothing(int kills) throws Exception {
        try (PagesServer server = new PagesServer()) {
            PagesHome calm = PagesHome.in(folder.resolve("calm"), server);
            assertThat(collect(calm).exitCode()).isZero();
            int undisturbed = server.served();

            PagesHome troubled = PagesHome.in(folder.resolve("troubled"), server);
            int hit = 0;
            // A fixed seed, so that a failure can be seen again.
            Random random = new Random(3);
            for (int kill = 0; kill < kills; kill++) {
                if (collect(troubled).killAfter(Duration.ofMillis(50 + random.nextInt(4_950)))) hit++;
            }
            ChildJvm last = collect(troubled);
            assertThat(last.exitCode()).as(last.said()).isZero();

            List<String> expected = calm.dump();
            assertThat(expected).hasSize(PagesServer.PAGES * PagesServer.POSTS);
            assertThat(troubled.dump()).isEqualTo(expected);
            assertThat(hit).as("kills that met a running process").isPositive();
            // A whole look asks for every page and the empty one after them.
            assertThat(server.served() - undisturbed)
                    .isLessThanOrEqualTo(troubled.runs() * (PagesServer.PAGES + 1) + hit);
        }
    }

    private ChildJvm collect(PagesHome home) throws IOException {
        return ChildJvm.start(folder, Map.of(), "--home", home.root().toString(), "collect", "--json");
    }
}
