// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sillage.collectors.http.StubServer.write;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.collectors.http.StubServer;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.core.collect.SourceException;
import org.sillage.core.mention.Clipping;

/** A feed that hides the addresses of its articles, asked for week by week. */
class GoogleNewsTest {

    private static final String EMPTY = "HTTP/1.1 200 OK\r\n\r\n<rss version=\"2.0\"><channel></channel></rss>";
    private static final String ITEM = """
            <item><title>Usine - et vite - Ouest-Matin</title><link>https://news.google.com/rss/articles/CBMiA?oc=5</link>
            <guid isPermaLink="false">CBMiA</guid><pubDate>Thu, 22 Nov 2018 23:30:00 GMT</pubDate>
            <description>&lt;a href="https://news.google.com/x"&gt;Usine&lt;/a&gt;</description>
            <source url="https://www.ouest-matin.example">Ouest-Matin</source></item>
            """;

    private final Looking looking = new Looking("google-news", Map.of("query", "\"L'Usine\""));

    @Test
    void aLongPeriodIsAskedForWeekByWeek() throws Exception {
        try (StubServer server = StubServer.always(EMPTY)) {
            looking.look(server, "2018-11-01T00:00:00Z", "2018-11-16T11:00:00Z");
            assertThat(Looking.asked(server))
                    .containsExactly(
                            search("after:2018-10-31 before:2018-11-08"),
                            search("after:2018-11-07 before:2018-11-15"),
                            search("after:2018-11-14 before:2018-11-17"));
        }
    }

    private static String search(String days) {
        return "/rss/search?q=\"L'Usine\" " + days + "&hl=fr&gl=FR&ceid=FR:fr";
    }

    @ParameterizedTest
    @CsvSource({"fr-FR,hl=fr&gl=FR&ceid=FR:fr", "en-GB,hl=en-GB&gl=GB&ceid=GB:en", "fr-CA,hl=fr-CA&gl=CA&ceid=CA:fr"})
    void languageAndCountryAgreeInAllTheirPlaces(String language, String sent) throws Exception {
        Looking other = new Looking("google-news", Map.of("query", "usine", "language", language));
        try (StubServer server = StubServer.always(EMPTY)) {
            other.look(server, "2018-11-22T00:00:00Z", "2018-11-22T11:00:00Z");
            assertThat(Looking.asked(server).getFirst()).endsWith(sent);
        }
    }

    @Test
    void theNextLookGoesOnWhereTheLastOneEndedAndNotWithinAMinuteOfIt() throws Exception {
        try (StubServer server = StubServer.always(EMPTY)) {
            looking.look(server, "2018-11-22T00:00:00Z", "2018-11-22T11:00:00Z");
            looking.look(server, "2018-11-22T11:00:00Z", "2018-11-22T11:00:59Z");
            assertThat(server.requests()).hasSize(1);
            looking.look(server, "2018-11-22T11:00:59Z", "2018-11-23T11:00:00Z");
            assertThat(Looking.asked(server).getLast()).contains("after:2018-11-21 before:2018-11-24");
        }
    }

    @Test
    void anArticleIsKnownByItsOutletTitleAndDaySinceItsAddressIsHidden() throws Exception {
        try (StubServer server = StubServer.always(
                "HTTP/1.1 200 OK\r\n\r\n<rss version=\"2.0\"><channel>" + ITEM + "</channel></rss>")) {
            looking.look(server, "2018-11-22T00:00:00Z", "2018-11-22T11:00:00Z");
            Clipping clipping = looking.clippings(server).getFirst();
            // 23:30 in London is the next day in Paris.
            assertThat(clipping.id().value()).isEqualTo("press:clipping:ouest-matin.example/2018-11-23/usine-et-vite");
            assertThat(clipping.title()).isEqualTo("Usine - et vite");
            assertThat(clipping.outlet()).isEqualTo("ouest-matin.example");
            assertThat(clipping.text()).isEmpty();
            assertThat(clipping.url())
                    .map(Object::toString)
                    .contains("https://news.google.com/rss/articles/CBMiA?oc=5");
        }
    }

    @Test
    void aListAsLongAsListsMayBeIsSaidToBeCut() throws Exception {
        String hundred = "<rss version=\"2.0\"><channel>" + ITEM.repeat(100) + "</channel></rss>";
        try (StubServer server = StubServer.always("HTTP/1.1 200 OK\r\n\r\n" + hundred)) {
            looking.look(server, "2018-11-22T00:00:00Z", "2018-11-22T11:00:00Z");
            assertThat(looking.notes).extracting(note -> note.key()).containsExactly("google-news.full");
        }
    }

    @Test
    void aPageOfConsentIsNamedAndTheSameDaysAreAskedForAgain() throws Exception {
        try (StubServer server = StubServer.of((number, request, out) -> write(
                out, number == 1 ? "HTTP/1.1 200 OK\r\n\r\n<!doctype html><html><body>Avant de continuer" : EMPTY))) {
            SourceException failure = catchThrowableOfType(
                    SourceException.class, () -> looking.look(server, "2018-11-22T00:00:00Z", "2018-11-22T11:00:00Z"));
            assertThat(failure.reason().key()).isEqualTo("google-news.consent");
            assertThat(failure.kind()).isEqualTo(SourceException.Kind.OPTIONAL);
            assertThat(looking.kept).isEmpty();
        }
    }

    @Test
    void aLanguageWithoutACountryIsRefusedAtOnce() {
        for (String language : List.of("fr", "French", "-")) {
            Map<String, String> values = Map.of("query", "usine", "language", language);
            assertThat(catchThrowableOfType(SettingsException.class, () -> looking.open(values))
                            .key())
                    .isEqualTo("language");
        }
    }
}
