// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @MethodSource("table")
    void everyAddressHasOneSpelling(String written, String spelling) {
        assertThat(CanonicalUrl.of(Addresses.parse(written).orElseThrow())).isEqualTo(spelling);
    }

    @ParameterizedTest
    @MethodSource("table")
    void aSpellingSpeltAgainStaysTheSame(String written, String spelling) {
        assertThat(CanonicalUrl.of(URI.create(spelling))).isEqualTo(spelling);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:redaction@journal.example",
                "urn:uuid:1",
                "une/page?b=1&a=1",
                "//journal.example/une",
                "http:///une",
                "http://:80/une",
                "http://journal.example:99999/une",
                "file:///une/page/",
                ""
            })
    void whatIsNoWebAddressStaysAsItStands(String other) {
        assertThat(CanonicalUrl.of(URI.create(other))).isEqualTo(other);
    }

    @Test
    void neitherThrowsNorWaversWhateverTheLetters() {
        Random random = new Random(20181122);
        String letters = "aZ09%2eE/.?#&=;:@[]{}|\\ é\uD83C\uDFED\uD800\t'\"<>+_-~\u00A0";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder written = new StringBuilder("http://h.example/");
            for (int j = random.nextInt(30); j > 0; j--)
                written.append(letters.charAt(random.nextInt(letters.length())));
            URI address = Addresses.parse(written.toString()).orElseThrow();
            String once = CanonicalUrl.of(address);
            assertThat(CanonicalUrl.of(URI.create(once))).as("%s", written).isEqualTo(once);
        }
    }

    @Test
    void neitherDoesWhatHoldsAnotherAddress() {
        Random random = new Random(20181123);
        String[] pieces = {
            "amp",
            ".amp",
            "index.html",
            ";jsessionid=1",
            "print",
            "/",
            "/",
            ".",
            "..",
            "?",
            "&",
            "=",
            "%2e",
            "%2F",
            "amp;",
            "https://",
            "www.google.com/url?q=",
            "www.google.com/amp/s/",
            "l.facebook.com/l.php?u=",
            "h.example",
            "www2.",
            "amp-",
            "m.",
            "x",
            "é",
            "%E9",
            "cdn.ampproject.org/c/s/",
            "urldefense.com/v3/__https:/",
            "__;",
            "#"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder written = new StringBuilder("https://");
            for (int j = random.nextInt(10); j >= 0; j--) written.append(pieces[random.nextInt(pieces.length)]);
            Addresses.parse(written.toString())
                    .map(CanonicalUrl::of)
                    .ifPresent(once -> assertThat(CanonicalUrl.of(URI.create(once)))
                            .as("%s", written)
                            .isEqualTo(once));
        }
    }

    @Test
    void theHostIsThatOfTheSpelling() {
        assertThat(CanonicalUrl.host(URI.create("https://www.google.com/url?q=https://m.journal.example/une")))
                .contains("journal.example");
        assertThat(CanonicalUrl.host(URI.create("http://WWW.Journal.example:80/une")))
                .contains("journal.example");
        assertThat(CanonicalUrl.host(URI.create("mailto:a@journal.example"))).isEmpty();
    }

    static Stream<Arguments> table() {
        return lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> {
            List<String> cells = List.of(line.split(" ; ", -1));
            return Arguments.of(cells.get(0), cells.get(1));
        });
    }

    private static Stream<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CanonicalUrlTest.class.getResourceAsStream("addresses.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
