// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sillage.collectors.http.StubServer.write;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.collectors.http.StubServer;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.SourceException;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Published;

/** Points at articles, says nothing of their date, and may be out of order. */
class GdeltTest {

    private static final String DAY = "2018-11-22T00:00:00Z";
    private static final String NIGHT = "2018-11-22T18:07:00Z";

    private final Looking looking = new Looking("gdelt", Map.of("query", "\"usine extraordinaire\" sourcelang:french"));

    @Test
    void asksInItsOwnWordsForTheQuartersOfTheWindow() throws Exception {
        try (StubServer server = StubServer.always(Looking.json("{}"))) {
            looking.look(server, "2018-11-22T06:10:00Z", NIGHT);
            assertThat(Looking.asked(server))
                    .containsExactly("/api/v2/doc/doc?query=\"usine extraordinaire\" sourcelang:french"
                            + "&mode=artlist&format=json&maxrecords=250&sort=datedesc"
                            + "&startdatetime=20181122060000&enddatetime=20181122180700");
        }
    }

    @Test
    void nothingFoundIsKeptAsEvidenceAndTheNextLookGoesOnFromTheQuarterNotOver() throws Exception {
        try (StubServer server = StubServer.always(Looking.json("{}"))) {
            looking.look(server, DAY, NIGHT);
            looking.look(server, NIGHT, "2018-11-22T19:00:00Z");
            assertThat(looking.findings(server)).isEmpty();
            assertThat(Looking.asked(server).getLast()).contains("startdatetime=20181122180000");
        }
    }

    @Test
    void aFullListIsAskedForInHalvesAndNotKeptItself() throws Exception {
        try (StubServer server = StubServer.of((number, request, out) ->
                write(out, Looking.json(number == 1 ? articles(GdeltCollector.MOST) : articles(2))))) {
            looking.look(server, DAY, "2018-11-22T18:00:00Z");
            assertThat(Looking.asked(server))
                    .extracting(address -> address.substring(address.indexOf("&start")))
                    .containsExactly(
                            "&startdatetime=20181122000000&enddatetime=20181122180000",
                            "&startdatetime=20181122000000&enddatetime=20181122090000",
                            "&startdatetime=20181122090000&enddatetime=20181122180000");
            assertThat(looking.kept).hasSize(2);
            assertThat(looking.notes).isEmpty();
        }
    }

    @Test
    void aQuarterThatHoldsMoreThanItListsIsKeptAndSaid() throws Exception {
        try (StubServer server = StubServer.always(Looking.json(articles(GdeltCollector.MOST)))) {
            looking.look(server, "2018-11-22T09:00:00Z", "2018-11-22T09:15:00Z");
            assertThat(looking.kept).hasSize(1);
            assertThat(looking.notes).extracting(note -> note.key()).containsExactly("gdelt.full");
        }
    }

    @Test
    void whenItSawAPageIsNoDateOfPublication() throws Exception {
        Clipping clipping = only("""
                {"articles": [{"url": "https://www.ouest-matin.example/usine?utm_source=x", "domain": "ouest-matin.example",
                "title": "L ' Usine ouvre , dit - on ( enfin )", "seendate": "20181122T093000Z", "language": "French"}]}""");
        assertThat(clipping.published()).isEqualTo(Published.unstated(Instant.parse("2018-11-22T09:30:00Z")));
        assertThat(clipping.id().value()).isEqualTo("press:clipping:https://ouest-matin.example/usine");
        assertThat(clipping.title()).isEqualTo("L'Usine ouvre, dit - on (enfin)");
        assertThat(clipping.language()).isEqualTo("fr");
    }

    @Test
    void controlCharactersAndEscapesThatJsonDoesNotKnowCostNothing() throws Exception {
        Clipping clipping = only("{\"articles\": [{\"url\": \"https://ouest-matin.example/usine\","
                + " \"title\": \"L\\'usine\t\u0001ouvre\"}]}");
        assertThat(clipping.title()).isEqualTo("L'usine ouvre");
        // Without a time of its own it was seen when it was asked for.
        assertThat(clipping.published().at()).isEqualTo(looking.time.instant());
    }

    @Test
    void anArticleThatIsNoJsonCostsNoOther() throws Exception {
        try (StubServer server = StubServer.always(Looking.json("{\"articles\": ["
                + "{\"url\": \"https://ouest-matin.example/1\", \"title\": \"Un\"},"
                + " {\"url\": \"https://ouest-matin.example/2\", \"title\": \"De\"ux\"},"
                + " {\"url\": \"https://ouest-matin.example/3\", \"title\": \"Trois\"}]}"))) {
            looking.look(server, DAY, NIGHT);
            assertThat(looking.clippings(server)).extracting(Clipping::title).containsExactly("Un", "Trois");
            assertThat(looking.findings(server).get(1)).isInstanceOf(Finding.Skip.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your query was too short or too long.",
                "<html><body><p>Your query was too short or too long.</p></body></html>"
            })
    void aRefusalWithStatus200IsSaidInItsOwnWordsAndNothingIsKept(String words) throws Exception {
        try (StubServer server = StubServer.always("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + words)) {
            SourceException failure = failure(server);
            assertThat(failure.reason().key()).isEqualTo("gdelt.refused");
            assertThat(failure.reason().texts()).containsExactly("Your query was too short or too long.");
            assertThat(failure.kind()).isEqualTo(SourceException.Kind.OPTIONAL);
            assertThat(looking.kept).isEmpty();
        }
    }

    @Test
    void afterThreeTriesItIsUnavailableAndThatIsNoFailure() throws Exception {
        try (StubServer server = StubServer.always("HTTP/1.1 429 Too Many Requests\r\n\r\n")) {
            assertThat(failure(server).kind()).isEqualTo(SourceException.Kind.OPTIONAL);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void daysItCouldNotAnswerForAreAskedForTheNextTime() throws Exception {
        try (StubServer server = StubServer.of(
                (number, request, out) -> write(out, number == 2 ? "HTTP/1.1 400 No\r\n\r\n" : Looking.json("{}")))) {
            looking.look(server, DAY, "2018-11-22T06:00:00Z");
            assertThatThrownBy(() -> looking.look(server, "2018-11-22T06:00:00Z", "2018-11-22T12:00:00Z"))
                    .isInstanceOf(SourceException.class);
            looking.look(server, "2018-11-22T12:00:00Z", NIGHT);
            assertThat(Looking.asked(server).getLast()).contains("startdatetime=20181122060000");
        }
    }

    @Test
    void theSettingsSayWhereTheFirstLookBeginsAndAnotherQueryBeginsThereToo() throws Exception {
        Looking dated = new Looking("gdelt", Map.of("query", "usine", "since", "2018-09-01"));
        try (StubServer server = StubServer.always(Looking.json("{}"))) {
            dated.look(server, DAY, NIGHT);
            // Midnight in Paris.
            assertThat(Looking.asked(server).getLast()).contains("startdatetime=20180831220000");
            assertThat(Progress.parse(dated.kept.getLast().cursor(), "usine").done())
                    .contains(Instant.parse("2018-11-22T18:00:00Z"));
            assertThat(Progress.parse(dated.kept.getLast().cursor(), "usines").done())
                    .isEmpty();
        }
    }

    @Test
    void aLookCutShortAfterItsLastPageAsksNothing() throws Exception {
        try (StubServer server = StubServer.always(Looking.json("{}"))) {
            looking.look(server, DAY, "2018-11-22T18:00:00Z");
            looking.collector(server).capture(looking.resume(DAY, "2018-11-22T18:00:00Z", true), looking);
            assertThat(server.requests()).hasSize(1);
        }
    }

    private Clipping only(String document) throws Exception {
        try (StubServer server = StubServer.always(Looking.json(document))) {
            looking.look(server, DAY, NIGHT);
            assertThat(looking.findings(server)).hasSize(1);
            return looking.clippings(server).getFirst();
        }
    }

    private SourceException failure(StubServer server) {
        return catchThrowableOfType(SourceException.class, () -> looking.look(server, DAY, NIGHT));
    }

    private static String articles(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"url\": \"https://ouest-matin.example/" + i + "\", \"title\": \"Un\"}")
                .collect(Collectors.joining(",", "{\"articles\": [", "]}"));
    }
}
