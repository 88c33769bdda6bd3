// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.app.CommandLineHome;
import org.sillage.app.CommandLineHome.Ran;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void aSecretComesFromTheEnvironment() throws Secrets.Unavailable {
        Secrets secrets = new Secrets(Map.of("X_TOKEN", "s3cret"), folder);
        assertThat(secrets.resolve("token", "${X_TOKEN}")).isEqualTo("s3cret");
        assertThat(secrets.resolve("url", "https://x.example/?k=${X_TOKEN}")).isEqualTo("https://x.example/?k=s3cret");
    }

    @Test
    void aVariableThatIsNotSetIsNamed() {
        assertThatThrownBy(() -> new Secrets(Map.of(), folder).resolve("token", "${X_TOKEN}"))
                .isInstanceOfSatisfying(
                        Secrets.Unavailable.class,
                        missing -> assertThat(missing.reason().texts()).containsExactly("X_TOKEN"));
    }

    @Test
    void aSecretFileThatOthersCanReadIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "s3cret\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Secrets secrets = new Secrets(Map.of(), folder);
        assertThatThrownBy(() -> secrets.resolve("token", "file:token"))
                .isInstanceOfSatisfying(
                        Secrets.Unavailable.class,
                        refused -> assertThat(refused.isUnsafe()).isTrue());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        org.assertj.core.api.Assertions.assertThatCode(
                        () -> assertThat(secrets.resolve("token", "file:token")).isEqualTo("s3cret"))
                .doesNotThrowAnyException();
    }

    /** An address is no secret: otherwise a source could read any file of the machine. */
    @Test
    void onlyASecretIsReadFromAFile() throws Secrets.Unavailable {
        assertThat(new Secrets(Map.of(), folder).resolve("url", "file:token")).isEqualTo("file:token");
    }

    @ParameterizedTest
    @CsvSource({
        "token,abc,****",
        "api-key,abc,****",
        "token,${X_TOKEN},${X_TOKEN}",
        "url,https://me:abc@x.example/feed,https://****@x.example/feed",
        "url,https://x.example/feed?a=1&access_token=abc&b=2,https://x.example/feed?a=1&access_token=****&b=2",
        "path,inbox/x,inbox/x",
        "keywords,abc,abc"
    })
    void secretsAreMasked(String key, String value, String shown) {
        assertThat(Secrets.masked(key, value)).isEqualTo(shown);
    }

    @Test
    void noCommandPrintsASecret() {
        CommandLineHome home = CommandLineHome.with(folder.resolve("home"))
                .variable("X_TOKEN", "planted-in-environment")
                .file("config/sources.yaml", """
                        sources:
                          - {id: a, type: feed, url: "https://planted-user:planted-word@feed.example/rss?token=planted-query", token: planted-literal}
                          - {id: b, type: feed, url: "https://feed.example/${X_TOKEN}/rss"}
                        """);
        for (String command : new String[] {
            "config check", "config show", "config show --json", "doctor", "schedule list", "config check --json"
        }) {
            Ran ran = home.run(command.split(" "));
            assertThat(ran.out() + ran.err()).as(command).doesNotContain("planted");
        }
    }

    @Test
    void aSecretWrittenOutIsAWarningWithItsPlace() {
        CommandLineHome home = CommandLineHome.with(folder.resolve("home"))
                .file(
                        "config/sources.yaml",
                        "sources:\n  - id: a\n    type: folder\n    path: inbox\n    token: planted\n");
        assertThat(home.run("config", "check").err()).contains("sources.yaml:5:12: warning: A secret is written out");
    }
}
