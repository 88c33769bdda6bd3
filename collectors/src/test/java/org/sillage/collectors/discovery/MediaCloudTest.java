// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sillage.collectors.http.StubServer.write;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.http.StubServer;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.core.collect.SourceException;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Published;

/** Pages of stories with a day and no text; what is not there may only not be indexed yet. */
class MediaCloudTest {

    private static final String FROM = "2018-11-20T23:00:00Z";
    private static final String TO = "2018-11-22T11:00:00Z";

    private final Looking looking = new Looking(
            "media-cloud", Map.of("query", "\"usine extraordinaire\"", "token", "invented", "collections", "34412146"));

    private static String page(String id, String next) {
        return Looking.json("{\"stories\": [{\"id\": \"" + id + "\", \"title\": \"L'usine\", \"url\":"
                + " \"https://ouest-matin.example/" + id + "\", \"media_name\": \"ouest-matin.example\","
                + " \"publish_date\": \"2018-11-22\", \"language\": \"fr\"}], \"pagination_token\": " + next + "}");
    }

    @Test
    void pagesAreAskedForToTheLastWithTheKeyInAHeader() throws Exception {
        try (StubServer server = StubServer.of(
                (number, request, out) -> write(out, page("s" + number, number == 1 ? "\"A b=\"" : "null")))) {
            looking.look(server, FROM, TO);
            assertThat(Looking.asked(server))
                    .containsExactly(
                            "/api/search/story-list?q=\"usine extraordinaire\"&start=2018-11-21&end=2018-11-22"
                                    + "&p=onlinenews-mediacloud&cs=34412146",
                            "/api/search/story-list?q=\"usine extraordinaire\"&start=2018-11-21&end=2018-11-22"
                                    + "&p=onlinenews-mediacloud&cs=34412146&pagination_token=A b=");
            assertThat(server.requests())
                    .allSatisfy(request -> assertThat(request).contains("Authorization: Token invented\r\n"));
            assertThat(looking.kept)
                    .allSatisfy(capture ->
                            assertThat(capture.origin() + capture.cursor()).doesNotContain("invented"));
            assertThat(looking.clippings(server)).hasSize(2);
        }
    }

    @Test
    void aStoryHasADayAndNoText() throws Exception {
        try (StubServer server = StubServer.always(page("usine", "null"))) {
            looking.look(server, FROM, TO);
            Clipping clipping = looking.clippings(server).getFirst();
            assertThat(clipping.published())
                    .isEqualTo(Published.on(LocalDate.parse("2018-11-22"), ZoneId.of("Europe/Paris")));
            assertThat(clipping.outlet()).isEqualTo("ouest-matin.example");
            assertThat(clipping.text()).isEmpty();
        }
    }

    @Test
    void aLookThatWasCutShortGoesOnWithThePageThatWasDueAndThenWithItsOwnDays() throws Exception {
        try (StubServer server = StubServer.of((number, request, out) -> {
            if (number == 2) write(out, "HTTP/1.1 401 No\r\n\r\n");
            else write(out, page("s" + number, number == 1 ? "\"next\"" : "null"));
        })) {
            SourceException refused = catchThrowableOfType(SourceException.class, () -> looking.look(server, FROM, TO));
            assertThat(refused.kind()).isEqualTo(SourceException.Kind.SETTINGS);
            looking.look(server, TO, "2018-11-24T11:00:00Z");
            assertThat(Looking.asked(server).subList(2, 4))
                    .satisfiesExactly(
                            due -> assertThat(due).contains("end=2018-11-22").endsWith("pagination_token=next"),
                            own -> assertThat(own).contains("end=2018-11-24").doesNotContain("pagination_token"));
        }
    }

    @Test
    void daysNotLongGoneAreAskedForAgainSinceStoriesAreIndexedLate() throws Exception {
        try (StubServer server = StubServer.always(page("usine", "null"))) {
            looking.look(server, FROM, TO);
            looking.look(server, TO, "2018-11-23T11:00:00Z");
            assertThat(Looking.asked(server).getLast()).contains("start=2018-11-19&end=2018-11-23");
        }
    }

    @Test
    void nothingListedIsSaidToBeNoProof() throws Exception {
        try (StubServer server = StubServer.always(Looking.json("{\"stories\": [], \"pagination_token\": null}"))) {
            looking.look(server, FROM, TO);
            assertThat(looking.notes).extracting(note -> note.key()).containsExactly("media-cloud.nothing");
        }
    }

    @Test
    void aPlaceToGoOnThatComesBackEndsTheLook() throws Exception {
        try (StubServer server = StubServer.always(page("usine", "\"same\""))) {
            SourceException failure = catchThrowableOfType(SourceException.class, () -> looking.look(server, FROM, TO));
            assertThat(failure.reason().key()).isEqualTo("media-cloud.loop");
            assertThat(failure.kind()).isEqualTo(SourceException.Kind.OPTIONAL);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void whatIsNoListOfStoriesIsNotKept() throws Exception {
        try (StubServer server = StubServer.always(Looking.json("{\"status\": \"error\"}"))) {
            SourceException failure = catchThrowableOfType(SourceException.class, () -> looking.look(server, FROM, TO));
            assertThat(failure.reason().key()).isEqualTo("media-cloud.other");
            assertThat(looking.kept).isEmpty();
        }
    }

    @Test
    void aNameInThePlaceOfANumberIsRefusedAtOnce() {
        Map<String, String> values = Map.of("query", "usine", "token", "invented", "outlets", "ouest-matin.example");
        assertThat(catchThrowableOfType(SettingsException.class, () -> looking.open(values))
                        .key())
                .isEqualTo("outlets");
    }
}
