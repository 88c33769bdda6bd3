// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.http.HttpSettings;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.SimulatedTime;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.Refresh;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.MentionId;
import org.sillage.core.message.Message;

/** Asks page by page, goes on where it was, spends no more than it may, and shows its token to nobody but X. */
class XCollectorTest {

    private static final String TOKEN = "AAAA%2BsEcReT%3D";
    private static final String SEARCH = "/2/tweets/search/recent";

    private final SimulatedTime time = new SimulatedTime("2018-11-22T12:00:00Z");
    private final XStub stub = new XStub().account("7", "usine_extra", 3400).account("8", "lea_m", 12);
    private final List<Capture> kept = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>(Map.of("query", "usine", "token", TOKEN));

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void pagesFollowOneAnotherToTheLast() throws Exception {
        posts(25).pagesOf(10);
        capture("");
        assertThat(sightings()).hasSize(25);
        assertThat(stub.asked(SEARCH))
                .extracting(asked -> asked.parameter("next_token"))
                .containsExactly("", "page10", "page20");
        assertThat(stub.asked(SEARCH))
                .allSatisfy(asked -> assertThat(asked.parameter("query")).isEqualTo("(usine) -is:retweet"));
        assertThat(stub.asked(SEARCH).stream()
                        .map(asked -> asked.parameter("end_time"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void bytesAreKeptAsReceived() throws Exception {
        stub.post("1", "7", "2018-11-20T09:00:00Z", "Caf\\u00e9 &amp; \\uD83C\\uDFED 🏭", 3_000_000_000L, 0);
        capture("");
        String text = text(kept.getFirst());
        assertThat(text).contains("Caf\\u00e9 &amp; \\uD83C\\uDFED 🏭").contains("\"like_count\":3000000000");
        assertThat(kept.getFirst().origin()).startsWith(stub.base() + SEARCH + "?query=");
    }

    @Test
    void theNextLookAsksOnlyForWhatCameSince() throws Exception {
        posts(2);
        capture("");
        String cursor = kept.getLast().cursor();
        time.sleep(Duration.ofHours(1));
        stub.post("77", "8", "2018-11-22T12:30:00Z", "Du nouveau", 0, 1);
        kept.clear();
        capture(cursor);
        assertThat(sightings()).containsExactly("x:post:77");
        assertThat(stub.asked(SEARCH).getLast().parameter("start_time")).isEqualTo("2018-11-22T11:59:45Z");
    }

    @Test
    void aKillBetweenPagesAsksForNoPageTwice() throws Exception {
        posts(30).pagesOf(10);
        assertThatThrownBy(() -> collector().capture(resume("", false), new Killed(2)))
                .isInstanceOf(Kill.class);
        collector().capture(resume(kept.getLast().cursor(), true), sink());
        assertThat(sightings()).hasSize(30).doesNotHaveDuplicates();
        assertThat(stub.asked(SEARCH)).hasSize(3);
    }

    @Test
    void aKillBeforeAPageWasKeptAsksForThatPageAlone() throws Exception {
        posts(30).pagesOf(10);
        stub.faultAt(3, 400, "{\"detail\":\"no\"}");
        failure(resume("", false));
        collector().capture(resume(kept.getLast().cursor(), true), sink());
        assertThat(sightings()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void aPlaceToGoOnFromThatHasRunOutBeginsTheStreamAnew() throws Exception {
        posts(30).pagesOf(10);
        assertThatThrownBy(() -> collector().capture(resume("", false), new Killed(1)))
                .isInstanceOf(Kill.class);
        stub.fault(400, "{\"detail\":\"invalid next_token\"}");
        collector().capture(resume(kept.getLast().cursor(), false), sink());
        assertThat(sightings().stream().distinct()).hasSize(30);
    }

    @Test
    void anEmptyPageWithATokenIsNotTheEnd() throws Exception {
        posts(1);
        stub.fault(200, "{\"meta\":{\"result_count\":0,\"next_token\":\"page0\"}}");
        capture("");
        assertThat(kept).hasSize(2);
        assertThat(sightings()).hasSize(1);
    }

    @Test
    void aTokenThatComesAgainEndsTheCaptureAndTheNextBeginsAnew() throws Exception {
        posts(2).looping();
        assertThat(failure(resume("", false)).reason().key()).isEqualTo("x.loop");
        assertThat(kept).hasSize(2);
        assertThat(kept.getLast().cursor()).doesNotContain("page0");
    }

    @Test
    void aShortRateLimitIsWaitedForAndSaid() throws Exception {
        posts(1);
        long reset = time.instant().plusSeconds(900).getEpochSecond();
        stub.fault(429, "{\"title\":\"Too Many Requests\"}", "x-rate-limit-reset", Long.toString(reset));
        capture("");
        assertThat(kept).hasSize(1);
        assertThat(time.instant()).isEqualTo("2018-11-22T12:15:01Z");
        assertThat(notes).containsExactly(Message.of("x.waits", "13:15"));
    }

    @Test
    void aLongRateLimitEndsTheCaptureAndTheNextGoesOnThere() throws Exception {
        posts(20).pagesOf(10);
        long reset = time.instant().plusSeconds(3600).getEpochSecond();
        stub.faultAt(2, 429, "{}", "x-rate-limit-reset", Long.toString(reset));
        SourceException stopped = failure(resume("", false));
        assertThat(stopped.reason()).isEqualTo(Message.of("x.stopped", "14:00"));
        assertThat(stopped.retryAfter()).contains(Duration.ofHours(1));
        assertThat(time.sleeps()).isEmpty();
        collector().capture(resume(kept.getLast().cursor(), false), sink());
        assertThat(sightings()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void theLastRequestOfAWindowIsFollowedByAWait() throws Exception {
        posts(20).pagesOf(10);
        long reset = time.instant().plusSeconds(60).getEpochSecond();
        stub.fault(200, "{\"meta\":{\"result_count\":0,\"next_token\":\"page0\"}}", "x-rate-limit-remaining", "0");
        stub.header("x-rate-limit-reset", Long.toString(reset));
        capture("");
        assertThat(sightings()).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({
        "401, SETTINGS, x.token-refused",
        "402, SETTINGS, x.credits",
        "403, SETTINGS, x.forbidden",
        "400, SETTINGS, x.bad-request",
        "404, UNAVAILABLE, x.status",
    })
    void aRefusalSaysWhoHasToAct(int status, SourceException.Kind kind, String key) {
        stub.fault(status, "{\"title\":\"No\",\"detail\":\"Not you\",\"status\":" + status + "}");
        SourceException failure = failure(resume("", false));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.reason().key()).isEqualTo(key);
        if (status == 403) assertThat(failure.reason().toString()).contains("Not you");
        assertThat(kept).isEmpty();
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void theMonthlyCapWaitsForTheNextMonth() {
        stub.fault(429, "{\"type\":\"https://api.twitter.com/2/problems/usage-capped\"}");
        SourceException failure = failure(resume("", false));
        assertThat(failure.reason().key()).isEqualTo("x.capped");
        assertThat(failure.retryAfter())
                .contains(Duration.between(time.instant(), Instant.parse("2018-12-01T00:00:00Z")));
    }

    @Test
    void anEmptyFaultOfTheServerIsTriedAgain() throws Exception {
        posts(1);
        stub.fault(503, "").fault(503, "");
        capture("");
        assertThat(sightings()).hasSize(1);
        assertThat(time.sleeps()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Over capacity</html>", "", "{\"hello\":1}", "{\"data\":[{\"id\":\"1\""})
    void whatIsNoAnswerOfXIsNamedAndNotKept(String body) {
        stub.fault(200, body);
        assertThat(failure(resume("", false)).reason().key()).isEqualTo("x.not-json");
        assertThat(kept).isEmpty();
    }

    @Test
    void spendingStopsBeforeItsLimit() throws Exception {
        posts(60).pagesOf(20);
        // A post and its author may cost 0.015, so 20 of them fit; what came cost 0.12: 12 more fit, then 6, too few.
        settings.put("budget", "0.30 USD a month");
        SourceException failure = failure(resume("", false));
        assertThat(failure.reason())
                .isEqualTo(Message.of("x.spent", "x-usine", "0.20", "0.30", "2018-11", "2018-12-01"));
        assertThat(stub.asked(SEARCH))
                .extracting(asked -> asked.parameter("max_results"))
                .containsExactly("20", "12");
        assertThat(sightings()).hasSize(32);
    }

    @Test
    void whatWasSpentIsKnownToTheNextRunAndForgottenInTheNextMonth() throws Exception {
        posts(30);
        settings.put("budget", "0.30 USD a month");
        failure(resume("", false));
        int asked = stub.asked().size();
        String cursor = kept.getLast().cursor();
        failure(resume(cursor, false));
        assertThat(stub.asked()).hasSize(asked);
        time.sleep(Duration.ofDays(9));
        collector().capture(resume(cursor, false), sink());
        assertThat(sightings()).hasSize(30);
    }

    @Test
    void accountsGiveFollowersOnceADayAndTheirPosts() throws Exception {
        stub.post("1", "7", "2018-11-20T09:00:00Z", "J-2 !", 1, 10)
                .post("2", "8", "2018-11-20T10:00:00Z", "Bravo @usine_extra", 1, 10);
        settings.remove("query");
        settings.put("accounts", "@Usine_Extra");
        settings.put("mentions", "usine_extra");
        capture("");
        assertThat(sightings()).containsExactly("x:post:1", "x:post:2");
        assertThat(stub.asked())
                .extracting(XStub.Asked::path)
                .containsExactly("/2/users/by", "/2/users/7/tweets", "/2/users/7/mentions");
        assertThat(stub.asked().getFirst().parameters()).doesNotContainKey("expansions");
        assertThat(stub.asked().get(1).parameter("exclude")).isEqualTo("retweets");
        time.sleep(Duration.ofHours(1));
        capture(kept.getLast().cursor());
        assertThat(stub.asked("/2/users/by")).hasSize(1);
        time.sleep(Duration.ofHours(12));
        capture(kept.getLast().cursor());
        assertThat(stub.asked("/2/users/by")).hasSize(2);
    }

    @Test
    void theArchiveIsSearchedFromItsBeginningWhereThatIsSaid() throws Exception {
        posts(1);
        settings.put("archive", "true");
        settings.put("since", "2018-09-01");
        capture("");
        assertThat(stub.asked().getFirst().path()).isEqualTo("/2/tweets/search/all");
        assertThat(stub.asked().getFirst().parameter("start_time")).isEqualTo("2018-08-31T22:00:00Z");
        assertThat(stub.asked().getFirst().parameter("max_results")).isEqualTo("500");
    }

    @Test
    void whatARecentSearchNoLongerShowsIsSaid() throws Exception {
        posts(1);
        settings.put("since", "2018-09-01");
        capture("");
        assertThat(notes).extracting(Message::key).containsExactly("x.gap");
        assertThat(stub.asked().getFirst().parameter("start_time")).isEqualTo("2018-11-15T12:01:00Z");
    }

    @Test
    void postsThatAreDueAreAskedByNumberUnlessTheyWereJustShown() throws Exception {
        settings.remove("query");
        settings.put("accounts", "lea_m");
        posts(1);
        stub.post("500", "7", "2018-10-01T09:00:00Z", "Vieux post", 99, 5000);
        stub.deleted("501").isProtected("502");
        capture("", "1", "500", "501", "502");
        assertThat(stub.asked("/2/tweets"))
                .extracting(asked -> asked.parameter("ids"))
                .containsExactly("500,501,502");
        assertThat(withdrawn()).containsExactly("x:post:501 DELETED", "x:post:502 PROTECTED");
    }

    @Test
    void aRefreshThatWasCutShortGoesOnBehindWhatItAsked() throws Exception {
        String[] due = IntStream.range(0, 250).mapToObj(i -> "" + (10_000 + i)).toArray(String[]::new);
        settings.remove("query");
        settings.put("accounts", "usine_extra");
        assertThatThrownBy(() -> collector().capture(resume("", false, due), new Killed(3)))
                .isInstanceOf(Kill.class);
        collector().capture(resume(kept.getLast().cursor(), true, due), sink());
        List<String> asked = stub.asked("/2/tweets").stream()
                .flatMap(one -> Stream.of(one.parameter("ids").split(",", -1)))
                .toList();
        assertThat(asked).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void ofAnEditedPostTheNewestVersionIsAskedForToo() throws Exception {
        settings.remove("query");
        settings.put("accounts", "lea_m");
        stub.post("500", "7", "2018-10-01T09:00:00Z", "Avant", List.of("500", "501"), "")
                .post("501", "7", "2018-10-01T09:10:00Z", "Apres", List.of("500", "501"), "");
        capture("", "500");
        assertThat(stub.asked("/2/tweets"))
                .extracting(asked -> asked.parameter("ids"))
                .containsExactly("500", "501");
        assertThat(sightings()).containsExactly("x:post:500");
    }

    @Test
    void theTokenGoesToXAsTheConsoleShowsItAndNowhereElse() throws Exception {
        posts(12).pagesOf(5);
        stub.faultAt(3, 401, "{\"detail\":\"Unauthorized\"}");
        SourceException failure = failure(resume("", false));
        assertThat(stub.asked())
                .allSatisfy(asked -> assertThat(asked.authorization()).isEqualTo("Bearer " + TOKEN));
        StringBuilder written = new StringBuilder(failure + " " + failure.reason() + notes);
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) written.append(cause);
        for (Capture capture : kept)
            written.append(capture.origin()).append(capture.cursor()).append(text(capture));
        assertThat(written.toString()).doesNotContain("sEcReT");
        assertThat(open(settings).toString()).doesNotContain("sEcReT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA+b/c=", "AAAA%2Bb%2Fc%3D"})
    void aTokenWrittenEitherWayIsSentInOne(String token) throws Exception {
        settings.put("token", token);
        capture("");
        assertThat(stub.asked().getFirst().authorization()).isEqualTo("Bearer AAAA%2Bb%2Fc%3D");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query | ",
                "token | a b",
                "token | a%zz",
                "archive | perhaps",
                "since | 01/09/2018",
                "base-url | x.example",
                "base-url | https://me:word@x.example/",
                "budget | twenty",
                "budget | 20 EUR a month",
                "price-per-post | free",
                "accounts | not a handle!",
                "qury | usine",
            })
    void aSettingThatMakesNoSenseIsRefusedAtOnce(String key, String value) {
        settings.put(key, value == null ? "" : value);
        assertThat(catchThrowableOfType(SettingsException.class, () -> open(settings))
                        .key())
                .isEqualTo(key);
    }

    @Test
    void aQueryThatXWouldFindTooLongIsRefusedAtOnce() {
        settings.put("query", "u".repeat(501));
        assertThat(catchThrowableOfType(SettingsException.class, () -> open(settings))
                        .reason())
                .isEqualTo(Message.of("x.query-long", "x-usine", 501, 498));
    }

    private XStub posts(int count) {
        for (int i = 1; i <= count; i++) {
            stub.post(
                    "" + i,
                    i % 2 == 0 ? "7" : "8",
                    Instant.parse("2018-11-20T09:00:00Z").plusSeconds(60L * i).toString(),
                    "Post " + i,
                    i,
                    100L * i);
        }
        return stub;
    }

    private void capture(String cursor, String... due) throws Exception {
        collector().capture(resume(cursor, false, due), sink());
    }

    private SourceException failure(Resume resume) {
        return catchThrowableOfType(SourceException.class, () -> collector().capture(resume, sink()));
    }

    private Resume resume(String cursor, boolean midway, String... due) {
        Refresh refresh = (network, most) -> Stream.of(due)
                .map(id -> MentionId.ofPost(network, id))
                .limit(most)
                .toList();
        return new Resume(cursor, midway, time.instant().minus(Duration.ofHours(1)), time.instant(), refresh);
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

    private Collector collector() throws SettingsException {
        return open(settings);
    }

    private Collector open(Map<String, String> values) throws SettingsException {
        SafeHttp http = new SafeHttp(HttpSettings.of("test", "", List.of(stub.hostPort())), time, time);
        Map<String, String> all = new HashMap<>(Map.of("base-url", stub.base()));
        all.putAll(values);
        return new XType()
                .open(
                        new SourceSettings("x-usine", "x", all, ZoneId.of("Europe/Paris")),
                        new Surroundings(http, time, Path.of("home")));
    }

    private List<Finding> findings() throws Exception {
        List<Finding> all = new ArrayList<>();
        for (Capture capture : kept) {
            Evidence evidence =
                    new Evidence("", capture.origin(), capture.mediaType(), capture.observedAt(), capture.bytes());
            try (Stream<Finding> found = collector().read(evidence)) {
                all.addAll(found.toList());
            }
        }
        return all;
    }

    private List<String> sightings() throws Exception {
        return findings().stream()
                .filter(Finding.Sighting.class::isInstance)
                .map(finding -> ((Finding.Sighting) finding).mention().id().value())
                .toList();
    }

    private List<String> withdrawn() throws Exception {
        return findings().stream()
                .filter(Finding.Withdrawn.class::isInstance)
                .map(Finding.Withdrawn.class::cast)
                .map(gone -> gone.mention() + " " + gone.cause())
                .toList();
    }

    private static String text(Capture capture) {
        try (InputStream in = capture.bytes().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program is killed once so many pages are kept. */
    private final class Killed implements Collector.Sink {

        private int left;

        Killed(int pages) {
            left = pages;
        }

        @Override
        public void keep(Capture capture) {
            kept.add(capture);
            if (--left == 0) throw new Kill();
        }
    }

    private static final class Kill extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
