// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sillage.core.collect.Finding;
import org.sillage.core.search.Query;
import org.sillage.core.search.QueryException;
import org.sillage.core.search.QueryParser;
import org.sillage.core.search.SearchRequest;
import org.sillage.core.search.SearchResult;
import org.sillage.core.testkit.Samples;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** Promise R29: a query cannot stop search; each is answered or refused, and no Error comes out. */
@Timeout(120)
class R29_QueryCannotStopSearchTest {

    private static final int POSTS = 400;

    @TempDir
    private static Path folder;

    private static TemporaryLedger temporary;
    private static LuceneMentionIndex index;

    @BeforeAll
    static void fill() throws IOException {
        temporary = TemporaryLedger.open(SettableClock.at("2018-11-26T08:00:00Z"));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < POSTS; i++) {
            StringBuilder text = new StringBuilder("usine");
            for (int j = 0; j < 25; j++) text.append(" mot").append(Integer.toString(i * 25 + j, 26));
            findings.add(Samples.sighted(Samples.post("" + i, Samples.OPENING, text.toString()), "items[" + i + "]"));
        }
        temporary.append("feed-1", findings.toArray(Finding[]::new));
        index = new LuceneMentionIndex(folder.resolve("index"), Clock.systemUTC(), notice -> {});
        index.catchUp(temporary.ledger());
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
        temporary.close();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "(".repeat(5_000),
                "(".repeat(20_000) + "usine" + ")".repeat(20_000),
                "(".repeat(20) + "usine" + ")".repeat(20),
                "usine ".repeat(2_000),
                "usine ".repeat(200),
                "mot* ".repeat(200),
                "mo* OR ".repeat(199) + "mo*",
                "-mo* ".repeat(199) + "*",
                "=mo* ".repeat(199),
                "\"" + "mot ".repeat(400) + "\"",
                "x".repeat(1 << 20),
                "a".repeat(50_000) + "~",
                "usine~2",
                "*a*b*c*",
                "/.*a.{18}/",
                "[* TO *]",
                "{* TO *}",
                "\"usine",
                "nosuchfield:usine",
                "-usine",
                "NOT usine",
                "e" + "\u0301".repeat(1_500),
                "👩‍👩‍👧‍👦🏳️‍🌈🎉",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${7*7} {{7*7}} ${jndi:ldap://x}",
                "\u0000\u0001\u202e\ufeff usine",
                "\ud83c usine \udf89",
                "usine\\",
                "usine^9999999",
                "date:0000..9999",
                "date:+999999999-01-01..",
                "likes>999999999999999999",
                "title:(title:(title:(usine)))",
                "工".repeat(100) + " " + "工場".repeat(50),
                "'' '' ''",
                "l'".repeat(50) + "usine");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void eachIsAnsweredOrRefused(String query) throws IOException {
        try {
            assertThat(search(query).total()).isBetween(0L, (long) POSTS);
        } catch (QueryException refused) {
            assertThat(refused.reason().key()).startsWith("query.");
        }
    }

    @Test
    void aTreeMadeByHandIsRefusedToo() {
        Query deep = new Query.Word(Optional.empty(), "usine", false, false);
        for (int i = 0; i < 200_000; i++) deep = new Query.And(List.of(deep));
        assertRefused(deep, "query.too-complex");
        List<Query> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) many.add(new Query.Word(Optional.empty(), "mot" + i, false, false));
        assertRefused(new Query.Or(many), "query.too-complex");
    }

    private static void assertRefused(Query query, String key) {
        assertThatThrownBy(() -> index.search(SearchRequest.of(query, Samples.PARIS, 10)))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }

    @Test
    void aSearchThatTakesTooLongIsStopped() throws Exception {
        try (LuceneMentionIndex slow =
                new LuceneMentionIndex(folder.resolve("index"), new HurryingClock(), notice -> {})) {
            for (String query : List.of("usine", "mot*", "*")) {
                SearchRequest request = SearchRequest.of(QueryParser.parse(query), Samples.PARIS, 10);
                assertThatThrownBy(() -> slow.search(request))
                        .isInstanceOfSatisfying(
                                QueryException.class,
                                late -> assertThat(late.reason().key()).isEqualTo("query.too-slow"));
            }
        }
    }

    @Test
    void otherSearchesAreAnsweredMeanwhile() throws Exception {
        List<Callable<Long>> searches = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            searches.add(() -> {
                for (String query : hostile().toList()) eachIsAnsweredOrRefused(query);
                return (long) POSTS;
            });
            searches.add(() -> {
                long total = POSTS;
                for (int n = 0; n < 50; n++)
                    total = Math.min(total, search("usines").total());
                return total;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(searches.size());
        try {
            for (Future<Long> total : threads.invokeAll(searches))
                assertThat(total.get()).isEqualTo(POSTS);
        } finally {
            threads.shutdownNow();
        }
    }

    private static SearchResult search(String query) throws IOException, QueryException {
        return index.search(SearchRequest.of(QueryParser.parse(query), Samples.PARIS, 10));
    }

    /** Three seconds go by each time somebody looks. */
    private static final class HurryingClock extends Clock {

        private final AtomicLong seconds = new AtomicLong();

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(seconds.addAndGet(3));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
