// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R11: one good source among hostile ones is collected; each of the others fails by itself, with a reason. */
class R11_OneBadSourceHoldsUpNoOtherTest {

    private static final int PARTIAL = 3;
    private static final String TAKEN = "\"state\":\"(collected|unchanged)\",\"sighted\":3";

    @TempDir
    Path folder;

    @Test
    void theGoodSourceIsCollectedAndEachBadOneFailsWithAReasonOfItsOwn() throws Exception {
        try (HostileServer server = new HostileServer()) {
            // A heap of 512 MB, see ChildJvm.
            ChildJvm child =
                    ChildJvm.start(folder, Map.of(), "--home", home(server).toString(), "collect", "--json");
            assertThat(child.exitCode()).as(child.said()).isEqualTo(PARTIAL);

            String said = child.said();
            // One that moved leads to the same items: whichever is asked first brings them, and its new address is
            // told.
            assertThat(said).containsPattern("\"id\":\"good\"," + TAKEN);
            assertThat(said).containsPattern("\"id\":\"moved\"," + TAKEN + ".*?\"error\":\"[^\"]+/good");
            assertThat(said.split("\"sighted\":3,\"new\":3", -1)).hasSize(2);
            for (String bad : HostileServer.BAD) {
                Matcher outcome = Pattern.compile(
                                "\"id\":\"" + bad + "\",\"state\":\"(\\w+)\".*?\"error\":(\"[^\"]+\"|null)")
                        .matcher(said);
                assertThat(outcome.find()).as(bad).isTrue();
                assertThat(outcome.group(1)).as(bad).isEqualTo("failed");
                assertThat(outcome.group(2)).as(bad).isNotEqualTo("null");
            }
        }
    }

    private Path home(HostileServer server) throws Exception {
        Path home = folder.resolve("home");
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(config.resolve("sillage.yaml"), """
                language: en
                network:
                  allow-private: ["127.0.0.1:%d"]
                  timeout-seconds: 3
                """.formatted(server.port()));
        StringBuilder sources = new StringBuilder("sources:\n");
        for (String bad : HostileServer.BAD) sources.append(source(bad, server));
        sources.append(source("good", server));
        sources.append(source("moved", server));
        Files.writeString(config.resolve("sources.yaml"), sources);
        return home;
    }

    private static String source(String id, HostileServer server) {
        return "  - {id: %s, type: feed, url: \"http://127.0.0.1:%d/%s\"}\n".formatted(id, server.port(), id);
    }
}
