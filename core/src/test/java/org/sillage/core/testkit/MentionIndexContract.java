// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.collect.Finding;
import org.sillage.core.index.MentionIndex;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Reading;
import org.sillage.core.search.QueryException;
import org.sillage.core.search.QueryParser;
import org.sillage.core.search.SearchRequest;
import org.sillage.core.search.SearchResult;
import org.sillage.core.search.SearchResult.Hit;

/** What every index promises, whatever engine is behind it. */
public abstract class MentionIndexContract {

    private final SettableClock clock = SettableClock.at("2018-11-26T08:00:00Z");

    @TempDir
    private Path folder;

    private TemporaryLedger temporary;
    private MentionIndex index;

    /** An index in a folder that may hold one already. */
    protected abstract MentionIndex newIndex(Path folder);

    @BeforeEach
    void open() {
        temporary = TemporaryLedger.open(clock);
        index = newIndex(folder);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
        temporary.close();
    }

    @Test
    void whereNothingWasRecordedNothingIsFound() throws Exception {
        assertThat(found("*")).isEmpty();
        index.catchUp(temporary.ledger());
        assertThat(found("*")).isEmpty();
        assertThat(index.documents()).isZero();
    }

    @Test
    void itFollowsTheLedgerToItsPosition() throws Exception {
        record(Samples.post("1"), Samples.clipping("a"));
        assertThat(index.position()).isEqualTo(temporary.ledger().position());
        assertThat(index.documents()).isEqualTo(2);
        record(Samples.post("2"));
        assertThat(index.position()).isEqualTo(temporary.ledger().position());
        assertThat(found("kind:post")).containsExactlyInAnyOrder("x:post:1", "x:post:2");
    }

    @Test
    void whatIsRecordedWithoutMentionsMovesThePositionOnly() throws Exception {
        record(Samples.post("1"));
        temporary.startRun("feed-1");
        index.catchUp(temporary.ledger());
        assertThat(index.position()).isEqualTo(temporary.ledger().position());
        assertThat(index.documents()).isEqualTo(1);
    }

    @Test
    void anotherInstanceFindsWhatTheFirstWrote() throws Exception {
        record(Samples.post("1"));
        index.close();
        index = newIndex(folder);
        assertThat(found("robots")).containsExactly("x:post:1");
        assertThat(index.position()).isEqualTo(temporary.ledger().position());
    }

    @Test
    void anEditedPostIsOnePostWithItsNewWords() throws Exception {
        record(Samples.post("1", Samples.OPENING, "avant"));
        record(Samples.post("1", Samples.OPENING, "après"));
        assertThat(found("avant")).isEmpty();
        assertThat(found("après")).containsExactly("x:post:1");
        assertThat(index.documents()).isEqualTo(1);
    }

    @Test
    void numbersAreFoundByTheirNewestValueAndUnknownIsNotZero() throws Exception {
        Post post = Samples.post("1");
        record(post, Samples.post("2"));
        count(post, Metric.IMPRESSIONS, 10);
        assertThat(found("impressions>=10")).containsExactly("x:post:1");
        count(post, Metric.IMPRESSIONS, 12);
        assertThat(found("impressions=10")).isEmpty();
        assertThat(found("impressions=12")).containsExactly("x:post:1");
        assertThat(found("impressions<=12")).containsExactly("x:post:1");
        assertThat(found("robots")).hasSize(2);
    }

    @Test
    void theStrongestBasisGivesTheNumber() throws Exception {
        Post post = Samples.post("1");
        record(post);
        count(post, Metric.LIKES, 5);
        MetricSnapshot measured = Samples.total(post, Metric.LIKES, 5, Samples.OPENING);
        MetricSnapshot imported = new MetricSnapshot(
                measured.subject(),
                Metric.LIKES,
                new Reading.Total(900, Samples.OPENING),
                Basis.IMPORTED,
                "monitor",
                "");
        temporary.append("monitor", Samples.counted(imported, "line 1"));
        index.catchUp(temporary.ledger());
        assertThat(found("likes>100")).isEmpty();
        assertThat(found("likes=5")).containsExactly("x:post:1");
    }

    @Test
    void anAccountThatTakesAnotherNameIsFoundByIt() throws Exception {
        record(Samples.post("1"), Samples.post("2"));
        Account renamed = new Account(Samples.ACCOUNT.network(), Samples.ACCOUNT.handle(), "Atelier Nouveau");
        Post third = Samples.post("3");
        record(new Post(
                third.id(), third.network(), Optional.of(renamed), third.url(), third.published(), "fr", "trois"));
        assertThat(found("auteur:atelier")).containsExactlyInAnyOrder("x:post:1", "x:post:2", "x:post:3");
        assertThat(found("auteur:démonstration")).isEmpty();
    }

    @Test
    void wordsAreFoundWithoutRegardToCaseAccentsElisionAndEnding() throws Exception {
        record(Samples.clipping("ouest-matin.example", "a", "L’Usine extraordinaire de Muriel Pénicaud", ""));
        for (String query : List.of("usines", "PENICAUD", "\"l'usine extraordinaire\"", "extraordin*", "=pénicaud")) {
            assertThat(found(query)).as(query).hasSize(1);
        }
        for (String query : List.of("=usines", "=penicaud", "\"extraordinaire usine\"", "usine -pénicaud")) {
            assertThat(found(query)).as(query).isEmpty();
        }
    }

    @Test
    void aDayIsThatOfTheZoneAndAStatedDayIsThatDayInEveryZone() throws Exception {
        Clipping atNight =
                Samples.published(Samples.clipping("a"), Published.at(Instant.parse("2018-11-22T23:30:00Z")));
        Clipping onTheDay = Samples.published(Samples.clipping("b"), Samples.day("2018-11-22"));
        record(atNight, onTheDay);
        assertThat(days(Samples.PARIS)).isEqualTo(Map.of("2018-11-22", 1L, "2018-11-23", 1L));
        assertThat(days(ZoneOffset.UTC)).isEqualTo(Map.of("2018-11-22", 2L));
        assertThat(days(ZoneId.of("America/New_York"))).isEqualTo(Map.of("2018-11-22", 2L));
        assertThat(found("date:2018-11-23")).containsExactly(atNight.id().value());
        assertThat(found("date:2018-11-22")).containsExactly(onTheDay.id().value());
    }

    private Map<String, Long> days(ZoneId zone) throws Exception {
        SearchRequest request = SearchRequest.of(QueryParser.parse("*"), zone, 10);
        return facet(index.search(request), "day");
    }

    @Test
    void aFacetIgnoresItsOwnFilterAndAppliesAllOthers() throws Exception {
        record(
                Samples.post("1"),
                Samples.clipping("un.example", "a", "usine", ""),
                Samples.clipping("un.example", "b", "usine", ""),
                Samples.clipping("deux.example", "c", "usine", ""));
        SearchResult result = search("*", request -> with(request, Optional.of("press"), Optional.of("deux.example")));
        assertThat(result.total()).isEqualTo(1);
        assertThat(ids(result)).containsExactly("press:clipping:https://deux.example/c");
        assertThat(facet(result, "outlet")).isEqualTo(Map.of("un.example", 2L, "deux.example", 1L));
        assertThat(facet(result, "network")).isEqualTo(Map.of("press", 1L));
        assertThat(facet(result, "language")).isEqualTo(Map.of("fr", 1L));
        assertThat(facet(result, "day")).isEqualTo(Map.of("2018-11-22", 1L));
        assertThat(facet(result, "outlet").keySet()).containsExactly("un.example", "deux.example");
    }

    @Test
    void filtersNarrow() throws Exception {
        record(Samples.post("1"), Samples.clipping("a"));
        assertThat(ids(search("*", request -> ofKind(request, "post")))).containsExactly("x:post:1");
        assertThat(ids(search("*", request -> between(request, "2018-11-22", "2018-11-22"))))
                .hasSize(2);
        assertThat(ids(search("*", request -> between(request, "2018-11-23", "2018-11-24"))))
                .isEmpty();
        assertThat(facet(search("*", request -> between(request, "2018-11-23", "2018-11-24")), "day"))
                .isEqualTo(Map.of("2018-11-22", 2L));
    }

    @Test
    void newestComesFirstAndPagesFollowOneAnother() throws Exception {
        for (int hour = 0; hour < 5; hour++) {
            record(Samples.post("" + hour, Samples.OPENING.plusSeconds(3600L * ((hour * 3) % 5)), "usine"));
        }
        List<String> all = ids(search("usine", request -> page(request, 10, 0)));
        assertThat(all).containsExactly("x:post:3", "x:post:1", "x:post:4", "x:post:2", "x:post:0");
        assertThat(ids(search("usine", request -> page(request, 2, 0)))).isEqualTo(all.subList(0, 2));
        assertThat(ids(search("usine", request -> page(request, 2, 2)))).isEqualTo(all.subList(2, 4));
        assertThat(ids(search("usine", request -> page(request, 2, 4)))).isEqualTo(all.subList(4, 5));
        assertThat(ids(search("usine", request -> page(request, 2, 9)))).isEmpty();
        assertThat(search("usine", request -> page(request, 0, 0)).total()).isEqualTo(5);
    }

    @Test
    void theTitleCountsForMoreThanTheText() throws Exception {
        record(
                Samples.clipping("un.example", "a", "Autre chose", "On y parle aussi d'une usine"),
                Samples.clipping("un.example", "b", "L'usine ouvre", "On y parle aussi d'autre chose"));
        assertThat(found("usine"))
                .containsExactly("press:clipping:https://un.example/b", "press:clipping:https://un.example/a");
    }

    @Test
    void aHighlightMarksWhatWasFoundAndNothingCanForgeIt() throws Exception {
        record(Samples.post("1", Samples.OPENING, "Les \uE000robots\uE001 de l’usine <b>extraordinaire</b>"));
        assertThat(highlight("\"robots usine\"")).isEmpty();
        assertThat(highlight("usines extraordinaires"))
                .isEqualTo("Les  robots  de l’\uE000usine\uE001 <b>\uE000extraordinaire\uE001</b>");
        assertThat(highlight("*")).isEmpty();
    }

    private String highlight(String query) throws Exception {
        return search(query, request -> request).hits().stream()
                .map(Hit::highlight)
                .findFirst()
                .orElse("");
    }

    @Test
    void aHighlightOfALongTextIsAPassageThatHoldsWhatWasFound() throws Exception {
        record(Samples.clipping("un.example", "a", "Titre", "mot ".repeat(5_000) + "usine " + "mot ".repeat(5_000)));
        assertThat(highlight("usine")).contains("\uE000usine\uE001").hasSizeLessThan(400);
    }

    @Test
    void aTitleOfFortyThousandCharactersIsFoundToItsEnd() throws Exception {
        record(Samples.clipping("un.example", "a", "e".repeat(35_000) + " mot".repeat(1_000) + " fin", ""));
        assertThat(found("titre:fin")).hasSize(1);
    }

    @Test
    void builtAnewItAnswersTheSame() throws Exception {
        Post post = Samples.post("1");
        record(post, Samples.clipping("a"));
        count(post, Metric.LIKES, 3);
        record(Samples.post("1", Samples.OPENING, "robots encore"));
        List<List<String>> before = List.of(found("*"), found("robots"), found("likes=3"));
        index.rebuild(temporary.ledger());
        assertThat(List.of(found("*"), found("robots"), found("likes=3"))).isEqualTo(before);
        assertThat(index.position()).isEqualTo(temporary.ledger().position());
        assertThat(index.documents()).isEqualTo(2);
    }

    @Test
    void twoItemsThatTurnOutToBeOneAreFoundOnceWhetherFollowedOrBuiltAnew() throws Exception {
        Clipping first = Samples.clipping("usine");
        Clipping later = Samples.clipping("usine-7");
        record(first, later);
        assertThat(index.documents()).isEqualTo(2);
        temporary.append("pages", new Finding.Alias(later.id(), first.id(), "article"));
        index.catchUp(temporary.ledger());
        assertThat(found("*")).containsExactly(first.id().value());
        index.rebuild(temporary.ledger());
        assertThat(found("*")).containsExactly(first.id().value());
    }

    @Test
    void whatIsJoinedIsFoundByTheWordsOfBothAndApartAgainByItsOwn() throws Exception {
        Clipping first = Samples.clipping("un.example", "a-7", "L'usine ouvre", "");
        Clipping later = Samples.clipping("un.example", "a", "L'usine ouvre", "Des robots.");
        record(first, later);
        temporary.append("pages", new Finding.Alias(later.id(), first.id(), "article"));
        index.catchUp(temporary.ledger());
        assertThat(found("robots")).containsExactly(first.id().value());
        // What is said under the other id from now on is found there too.
        record(Samples.clipping("un.example", "a", "L'usine ouvre", "Des robots et des machines."));
        assertThat(found("machines")).containsExactly(first.id().value());
        temporary.append("list", Samples.counted(Samples.total(later, Metric.LIKES, 3, Samples.OPENING), "line 2"));
        index.catchUp(temporary.ledger());
        assertThat(found("likes=3")).containsExactly(first.id().value());

        temporary.ledger().judge(new Judgement(Judgement.Kind.APART, later.id().value(), "", "", "Claire", ""));
        index.catchUp(temporary.ledger());
        assertThat(found("robots")).containsExactly(later.id().value());
        assertThat(found("*")).hasSize(2);
    }

    @Test
    void anotherLedgerIsNoticedAndTheIndexBuiltAnew() throws Exception {
        record(Samples.post("1"));
        index.close();
        temporary.close();
        temporary = TemporaryLedger.open(clock);
        index = newIndex(folder);
        record(Samples.post("2"));
        assertThat(found("*")).containsExactly("x:post:2");
    }

    private void record(org.sillage.core.mention.Mention... mentions) throws IOException {
        for (int i = 0; i < mentions.length; i++) {
            temporary.append("feed-1", Samples.sighted(mentions[i], "items[" + i + "]"));
        }
        index.catchUp(temporary.ledger());
    }

    private void count(Post post, Metric metric, long value) throws IOException {
        clock.advance(java.time.Duration.ofMinutes(1));
        temporary.append("feed-1", Samples.counted(Samples.total(post, metric, value, clock.instant()), "items[0]"));
        index.catchUp(temporary.ledger());
    }

    private List<String> found(String query) throws Exception {
        return ids(search(query, request -> request));
    }

    private SearchResult search(String query, java.util.function.UnaryOperator<SearchRequest> change)
            throws IOException, QueryException {
        return index.search(change.apply(SearchRequest.of(QueryParser.parse(query), Samples.PARIS, 100)));
    }

    private static Map<String, Long> facet(SearchResult result, String name) {
        return result.facets().getOrDefault(name, Map.of());
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.id().value()).toList();
    }

    private static SearchRequest with(SearchRequest request, Optional<String> network, Optional<String> outlet) {
        return new SearchRequest(
                request.query(),
                request.from(),
                request.to(),
                request.kind(),
                network,
                outlet,
                request.language(),
                request.zone(),
                request.newestFirst(),
                request.limit(),
                request.offset());
    }

    private static SearchRequest ofKind(SearchRequest request, String kind) {
        return new SearchRequest(
                request.query(),
                request.from(),
                request.to(),
                Optional.of(kind),
                request.network(),
                request.outlet(),
                request.language(),
                request.zone(),
                request.newestFirst(),
                request.limit(),
                request.offset());
    }

    private static SearchRequest between(SearchRequest request, String first, String last) {
        return new SearchRequest(
                request.query(),
                Optional.of(LocalDate.parse(first)),
                Optional.of(LocalDate.parse(last)),
                request.kind(),
                request.network(),
                request.outlet(),
                request.language(),
                request.zone(),
                request.newestFirst(),
                request.limit(),
                request.offset());
    }

    private static SearchRequest page(SearchRequest request, int limit, int offset) {
        return new SearchRequest(
                request.query(),
                request.from(),
                request.to(),
                request.kind(),
                request.network(),
                request.outlet(),
                request.language(),
                request.zone(),
                true,
                limit,
                offset);
    }
}
