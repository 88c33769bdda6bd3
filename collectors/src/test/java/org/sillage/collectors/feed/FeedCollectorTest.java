// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sillage.collectors.http.StubServer.write;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.http.HttpSettings;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.SimulatedTime;
import org.sillage.collectors.http.StubServer;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.message.Message;

/** Asked politely, kept only if it changed, and never taken for what it is not. */
class FeedCollectorTest {

    private static final String FEED = "<rss version=\"2.0\"><channel><item><title>a</title></item></channel></rss>";

    private final SimulatedTime time = new SimulatedTime("2018-11-22T12:00:00Z");
    private final List<Capture> kept = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();

    @Test
    void whatTheServerGaveGoesBackVerbatimAndNothingChangedKeepsNothing() throws Exception {
        try (StubServer server = StubServer.of((number, request, out) -> write(
                out,
                request.contains("If-None-Match: W/\"v1\"\r\n") && request.contains("If-Modified-Since: yesterday\r\n")
                        ? "HTTP/1.1 304 Not Modified\r\n\r\n"
                        : "HTTP/1.1 200 OK\r\nETag: W/\"v1\"\r\nLast-Modified: yesterday\r\n\r\n" + FEED))) {
            capture(server, "");
            capture(server, kept.getFirst().cursor());
            assertThat(kept).hasSize(1);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void theSameBodyUnderANewTagKeepsNothing() throws Exception {
        try (StubServer server = StubServer.of(
                (number, request, out) -> write(out, "HTTP/1.1 200 OK\r\nETag: \"" + number + "\"\r\n\r\n" + FEED))) {
            capture(server, "");
            capture(server, kept.getFirst().cursor());
            assertThat(kept).hasSize(1);
        }
    }

    @Test
    void aChangedBodyIsKept() throws Exception {
        try (StubServer server = StubServer.of((number, request, out) ->
                write(out, "HTTP/1.1 200 OK\r\n\r\n" + FEED.replace("<title>a", "<title>" + number)))) {
            capture(server, "");
            capture(server, kept.getFirst().cursor());
            assertThat(kept).hasSize(2);
            assertThat(kept.getLast().observedAt()).isEqualTo(time.instant());
        }
    }

    @Test
    void aCursorOfAnotherAddressIsWorthNothing() throws Exception {
        try (StubServer server = StubServer.always("HTTP/1.1 200 OK\r\nETag: \"v1\"\r\n\r\n" + FEED)) {
            collector(server, "/old").capture(resume(""), sink());
            collector(server, "/new").capture(resume(kept.getFirst().cursor()), sink());
            assertThat(server.requests().getLast()).doesNotContain("If-None-Match");
            assertThat(kept).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feed.html | <!DOCTYPE html><html><body>Service Unavailable</body></html>",
                "feed.cut | <rss><channel><item><title>a</title></item>",
                "feed.other-xml | <opml></opml>",
                "xml.empty | ''",
                "feed.json-other | {}",
                "feed.json-malformed | {\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [",
                "xml.doctype | <!DOCTYPE rss [<!ENTITY a 'b'>]><rss></rss>",
            })
    void whatIsNoWholeFeedIsNamedAndNotKept(String key, String body) throws Exception {
        try (StubServer server = StubServer.always("HTTP/1.1 200 OK\r\nETag: \"bad\"\r\n\r\n" + body)) {
            SourceException failure = failure(server);
            assertThat(failure.reason().key()).isEqualTo(key);
            assertThat(failure.kind()).isEqualTo(SourceException.Kind.UNAVAILABLE);
            assertThat(kept).isEmpty();
        }
    }

    @Test
    void aCommentAfterTheEndIsNoCut() throws Exception {
        try (StubServer server = StubServer.always("HTTP/1.1 200 OK\r\n\r\n" + FEED + "\n<!-- cached -->\n")) {
            capture(server, "");
            assertThat(kept).hasSize(1);
        }
    }

    @Test
    void aJsonFeedIsKeptAsOthersAre() throws Exception {
        try (StubServer server = StubServer.always(
                "HTTP/1.1 200 OK\r\n\r\n" + "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}")) {
            capture(server, "");
            assertThat(kept).hasSize(1);
        }
    }

    private static String page(String item, String date, String next) {
        return "HTTP/1.1 200 OK\r\n\r\n{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \""
                + item
                + "\", \"title\": \"" + item + "\", \"date_published\": \"" + date + "\"}]"
                + (next.isEmpty() ? "}" : ", \"next_url\": \"" + next + "\"}");
    }

    private static StubServer archive() {
        return StubServer.of((number, request, out) -> write(
                out,
                switch (request.split(" ", 3)[1]) {
                    case "/rss" -> page("new" + number, "2018-11-22T09:00:00Z", "/rss?page=2");
                    case "/rss?page=2" -> page("old", "2018-11-20T09:00:00Z", "rss?page=3");
                    default -> page("older", "2018-11-18T09:00:00Z", "");
                }));
    }

    private static List<String> paths(StubServer server) {
        return server.requests().stream()
                .map(request -> request.split(" ", 3)[1])
                .toList();
    }

    @Test
    void theFirstLookReadsOlderPagesAndTheNextOnesAsFarAsWhatIsKnown() throws Exception {
        try (StubServer server = archive()) {
            capture(server, "");
            assertThat(paths(server)).containsExactly("/rss", "/rss?page=2", "/rss?page=3");
            assertThat(kept).hasSize(3);
            Resume yesterday =
                    new Resume(kept.getLast().cursor(), false, Instant.parse("2018-11-21T00:00:00Z"), time.instant());
            collector(server, "/rss").capture(yesterday, sink());
            assertThat(paths(server).subList(3, 5)).containsExactly("/rss", "/rss?page=2");
            assertThat(server.requests()).hasSize(5);
        }
    }

    @Test
    void aLookCutShortBetweenTwoPagesGoesOnWithTheOneThatWasDue() throws Exception {
        try (StubServer server = archive()) {
            capture(server, "");
            String cursor = kept.getFirst().cursor();
            collector(server, "/rss").capture(new Resume(cursor, true, Instant.EPOCH, time.instant()), sink());
            assertThat(paths(server).subList(3, 5)).containsExactly("/rss?page=2", "/rss?page=3");
            assertThat(server.requests()).hasSize(5);
        }
    }

    @Test
    void pagesThatNameOneAnotherForEverEndAndAreSaid() throws Exception {
        try (StubServer server = StubServer.always(page("a", "2018-11-22T09:00:00Z", "/rss?page=2"))) {
            capture(server, "");
            assertThat(server.requests()).hasSize(2);
            assertThat(notes).extracting(Message::key).containsExactly("feed.loop");
        }
    }

    @Test
    void anArchiveWithoutEndIsReadAsFarAsIsDecent() throws Exception {
        try (StubServer server = StubServer.of((number, request, out) ->
                write(out, page("a" + number, "2018-11-22T09:00:00Z", "/rss?page=" + (number + 1))))) {
            capture(server, "");
            assertThat(server.requests()).hasSize(10);
            assertThat(kept.getLast().cursor())
                    .isEqualTo(kept.getLast().cursor().strip());
        }
    }

    @Test
    void aFeedThatIsGoneAsksForTheSettingsToBeMended() throws Exception {
        try (StubServer server = StubServer.always("HTTP/1.1 410 Gone\r\n\r\n")) {
            assertThat(failure(server).reason().key()).isEqualTo("http.gone");
            assertThat(failure(server).kind()).isEqualTo(SourceException.Kind.SETTINGS);
        }
    }

    @Test
    void aFeedThatMovedForGoodIsReadAndItsNewAddressProposed() throws Exception {
        try (StubServer server = StubServer.of((number, request, out) -> write(
                out,
                request.startsWith("GET /rss ")
                        ? "HTTP/1.1 301 Moved\r\nLocation: /new?token=s3cret\r\n\r\n"
                        : "HTTP/1.1 200 OK\r\n\r\n" + FEED))) {
            capture(server, "");
            assertThat(kept).hasSize(1);
            assertThat(notes).hasSize(1);
            assertThat(notes.getFirst().key()).isEqualTo("feed.moved");
            assertThat(notes.getFirst().texts().get(1)).endsWith("/new?token=***");
        }
    }

    @Test
    void aRunThatWasCutShortAfterTheFeedWasKeptHasNothingLeftToAsk() throws Exception {
        try (StubServer server = StubServer.always("HTTP/1.1 200 OK\r\n\r\n" + FEED)) {
            collector(server, "/rss").capture(new Resume("", true, Instant.EPOCH, time.instant()), sink());
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ouest-matin.example/rss", "ftp://ouest-matin.example/", "https://a:b@ouest-matin.example/"})
    void anAddressThatCannotBeAskedIsRefusedAtOnce(String url) {
        assertThat(catchThrowableOfType(SettingsException.class, () -> open(Map.of("url", url)))
                        .key())
                .isEqualTo("url");
    }

    @Test
    void aSettingNobodyKnowsIsRefused() {
        Map<String, String> values = Map.of("url", "https://ouest-matin.example/", "evry", "1 hour");
        SettingsException failure = catchThrowableOfType(SettingsException.class, () -> open(values));
        assertThat(failure.key()).isEqualTo("evry");
        assertThat(failure.reason().key()).isEqualTo("settings.unknown");
    }

    private void capture(StubServer server, String cursor) throws Exception {
        collector(server, "/rss").capture(resume(cursor), sink());
    }

    private SourceException failure(StubServer server) {
        return catchThrowableOfType(SourceException.class, () -> capture(server, ""));
    }

    private Resume resume(String cursor) {
        return new Resume(cursor, false, Instant.EPOCH, time.instant());
    }

    private Collector.Sink sink() {
        return new Collector.Sink() {
            @Override
            public void keep(Capture capture) {
                kept.add(capture);
            }

            @Override
            public void note(Message note) {
                notes.add(note);
            }
        };
    }

    private Collector collector(StubServer server, String path) throws SettingsException {
        return open(Map.of("url", server.address(path).toString(), "every", "30 minutes"), server.hostPort());
    }

    private Collector open(Map<String, String> values, String... allowed) throws SettingsException {
        SafeHttp http = new SafeHttp(HttpSettings.of("test", "", List.of(allowed)), time, time);
        SourceSettings settings = new SourceSettings("ouest-matin", "feed", values, ZoneId.of("Europe/Paris"));
        return new FeedType().open(settings, new Surroundings(http, time, Path.of("home")));
    }
}
