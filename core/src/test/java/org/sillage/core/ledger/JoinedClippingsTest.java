// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.core.testkit.Samples.OPENING;
import static org.sillage.core.testkit.Samples.PARIS;
import static org.sillage.core.testkit.Samples.clipping;
import static org.sillage.core.testkit.Samples.counted;
import static org.sillage.core.testkit.Samples.sighted;
import static org.sillage.core.testkit.Samples.total;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.collect.Finding;
import org.sillage.core.matching.Judged;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;
import org.sillage.core.mention.WithdrawalCause;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Subject;
import org.sillage.core.story.Comparison;
import org.sillage.core.story.Stories;
import org.sillage.core.testkit.Samples;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** What two clippings that turn out to be one say together, and what they said before. */
class JoinedClippingsTest {

    private static final String OUTLET = "ouest-matin.example";

    private final SettableClock clock = SettableClock.at("2018-11-22T12:00:00Z");
    private final TemporaryLedger temporary = TemporaryLedger.open(clock);
    private final Ledger ledger = temporary.ledger();

    private final Clipping first = clipping(OUTLET, "a-7", "L'usine ouvre", "Résumé.");
    private final Clipping later = clipping(OUTLET, "a", "L’usine ouvre", Samples.text());

    @AfterEach
    void close() {
        temporary.close();
    }

    @Test
    void theyShowTheFullestWordsOfBothAndBeforeTheyWereJoinedTheirOwn() {
        say("feed", sighted(first, "items[0]"));
        long before = say("monitoring", sighted(later, "line 2"));
        join(later, first);

        Dossier dossier = shown(ledger.now(), first);
        assertThat(dossier.mention().id()).isEqualTo(first.id());
        assertThat(dossier.mention().text()).isEqualTo(later.text());
        assertThat(dossier.sources()).containsExactly("feed", "monitoring");
        assertThat(dossier.evidence().place()).isEqualTo("line 2");
        assertThat(shown(ledger.at(before), first).mention().text()).isEqualTo("Résumé.");
        assertThat(shown(ledger.at(before), later).mention().id()).isEqualTo(later.id());
    }

    @Test
    void theNumbersOfBothCountOnceEachWithItsEvidence() {
        say("feed", sighted(first, "items[0]"), counted(total(first, Metric.LIKES, 3, OPENING), "items[0]"));
        say(
                "monitoring",
                sighted(later, "line 2"),
                counted(total(later, Metric.LIKES, 7, OPENING.plusSeconds(60)), "line 2"),
                counted(total(later, Metric.REPOSTS, 2, OPENING), "line 2"));
        long before = ledger.position();
        join(later, first);

        assertThat(readings(ledger.now(), Metric.LIKES)).containsExactly(3L, 7L);
        assertThat(shown(ledger.now(), first).latest())
                .extracting(reading -> reading.snapshot().reading().value())
                .containsExactly(7L, 2L);
        assertThat(shown(ledger.now(), first).latest().getFirst().evidence().place())
                .isEqualTo("line 2");
        assertThat(ledger.now().newestNumbers(List.of(first.id(), later.id())))
                .isEqualTo(Map.of(first.id(), Map.of(Metric.LIKES, 7L, Metric.REPOSTS, 2L)));
        assertThat(readings(ledger.at(before), Metric.LIKES)).containsExactly(3L);
    }

    @Test
    void anotherLookAtEitherSaysNothingNewAlsoWhereOneSourceKnowsBoth() {
        say("feed", sighted(first, "items[0]"), sighted(later, "items[1]"));
        join(later, first);
        long joined = ledger.position();
        clock.advance(Duration.ofHours(1));
        say("feed", sighted(first, "items[0]"), sighted(later, "items[1]"));
        say("feed", sighted(first, "items[0]"), sighted(later, "items[1]"));
        join(later, first);
        assertThat(ledger.after(joined, 100)).noneMatch(entry -> isFact(entry.kind()));
    }

    private static boolean isFact(Entry.Kind kind) {
        return kind == Entry.Kind.VERSION || kind == Entry.Kind.ALIAS || kind == Entry.Kind.READING;
    }

    @Test
    void oneIsFoundByTheDayThatOnlyTheOtherStates() {
        Clipping undated = new Clipping(
                first.id(),
                first.url(),
                Published.unstated(Instant.parse("2018-12-24T08:00:00Z")),
                OUTLET,
                Clipping.Medium.UNKNOWN,
                "fr",
                List.of(),
                List.of(),
                first.title(),
                "");
        say("gdelt", sighted(undated, "articles[0]"));
        say("feed", sighted(later, "items[0]"), sighted(clipping("un.example", "b", "Autre", ""), "items[1]"));
        join(later, undated);

        LocalDate day = later.published().dayIn(PARIS);
        List<MentionId> found = new ArrayList<>();
        ledger.now()
                .published(
                        new Period(day, day, PARIS),
                        dossier -> found.add(dossier.mention().id()));
        assertThat(found).hasSize(2).startsWith(undated.id());
    }

    @Test
    void theAddressOfASearchGivesWayToTheArticlesOwn() {
        Clipping hidden = hidden("L'usine ouvre", Samples.text());
        say("google-news", sighted(hidden, "items[0]"));
        say("feed", sighted(first, "items[0]"));
        join(hidden, first);
        assertThat(shown(ledger.now(), first).mention().url()).isEqualTo(first.url());
    }

    @Test
    void whatCarriedTheTextOfEitherIsInOneStory() {
        say("feed", sighted(first, "items[0]"));
        say("monitoring", sighted(later, "line 2"));
        Clipping copy = clipping("sud-soir.example", "c", "À l'usine", Samples.text());
        say("sud", sighted(copy, "items[0]"));
        new Comparison(ledger).catchUp();
        assertThat(stories(copy)).containsExactly(later.id());
        join(later, first);
        new Comparison(ledger).catchUp();
        assertThat(stories(copy, first)).containsExactly(first.id(), first.id());
    }

    private List<MentionId> stories(Clipping... clippings) {
        List<MentionId> ids =
                java.util.stream.Stream.of(clippings).map(Clipping::id).toList();
        LedgerView view = ledger.now();
        return List.copyOf(
                Stories.at(view, ledger.derived()).of(ids, view.position()).values());
    }

    @Test
    void whatAPersonDecidedOfEitherHoldsForBoth() {
        say("feed", sighted(first, "items[0]"));
        say("monitoring", sighted(later, "line 2"));
        ledger.judge(new Judgement(Judgement.Kind.ABOUT, later.id().value(), "c", Judgement.NO, "Claire", "homonyme"));
        join(later, first);
        assertThat(Judged.at(ledger.now(), "c").leavesOut(first.id())).isTrue();
    }

    @Test
    void aPersonSetsThemApartForGoodAndCanTakeThatBack() {
        say("feed", sighted(first, "items[0]"));
        say("monitoring", sighted(later, "line 2"), counted(total(later, Metric.LIKES, 7, OPENING), "line 2"));
        join(later, first);
        long together = ledger.position();
        long apart = ledger.judge(
                new Judgement(Judgement.Kind.APART, later.id().value(), "", "", "Claire", "deux articles"));
        join(later, first);

        assertThat(all(ledger.now())).containsExactly(first.id(), later.id());
        assertThat(shown(ledger.now(), first).mention().text()).isEqualTo("Résumé.");
        assertThat(readings(ledger.now(), Metric.LIKES)).isEmpty();
        assertThat(ledger.now().relatives(List.of(later.id()))).containsExactly(later.id(), first.id());
        assertThat(all(ledger.at(together))).containsExactly(first.id());
        ledger.undo(apart, "Claire", "");
        assertThat(all(ledger.now())).containsExactly(first.id());
        assertThat(readings(ledger.now(), Metric.LIKES)).containsExactly(7L);
    }

    @Test
    void whereOneIsWithdrawnTheWordsOfBothAreGoneAtEveryPosition() {
        say("feed", sighted(first, "items[0]"));
        long before = say("monitoring", sighted(later, "line 2"));
        String facts = shown(ledger.at(before), later).factsDigest();
        join(later, first);
        long joined = ledger.position();
        String together = shown(ledger.at(joined), first).factsDigest();
        say("feed", new Finding.Withdrawn(later.id(), WithdrawalCause.DELETED, "items[0]"));

        for (LedgerView view : List.of(ledger.now(), ledger.at(joined), ledger.at(before))) {
            assertThat(shown(view, first).mention().text()).isEmpty();
            assertThat(shown(view, later).mention().text()).isEmpty();
        }
        assertThat(shown(ledger.at(before), later).factsDigest()).isEqualTo(facts);
        assertThat(shown(ledger.at(joined), first).factsDigest()).isEqualTo(together);
        say("monitoring", sighted(later, "line 2"));
        assertThat(shown(ledger.now(), first).mention().text()).isEmpty();
    }

    @Test
    void aRunThatMeetsAKnownArticleUnderItsOtherIdHasFoundNothingNew() {
        say("pages", sighted(first, "article"), new Finding.Alias(later.id(), first.id(), "article"));
        long capture = temporary.capture("monitoring", "a list");
        temporary.writer("monitoring").append(capture, List.of(sighted(later, "line 2")));
        temporary.writer("monitoring").read(capture, "list/1", 1, 0, 0);
        long run = ledger.now().lastCapture("monitoring").orElseThrow().run();
        assertThat(ledger.now().tally(run).added()).isZero();
    }

    static Clipping hidden(String title, String text) {
        return new Clipping(
                MentionId.ofUnaddressedClipping(OUTLET, title, "2018-11-22"),
                Optional.of(URI.create("https://news.search.example/articles/1")),
                Published.at(OPENING),
                OUTLET,
                Clipping.Medium.UNKNOWN,
                "fr",
                List.of(),
                List.of(),
                title,
                text);
    }

    private long say(String source, Finding... findings) {
        return temporary.append(source, findings);
    }

    private void join(Clipping other, Clipping mention) {
        say("pages", new Finding.Alias(other.id(), mention.id(), "article"));
    }

    private static Dossier shown(LedgerView view, Clipping clipping) {
        return view.mention(clipping.id()).orElseThrow();
    }

    private List<Long> readings(LedgerView view, Metric metric) {
        return view.readings(Subject.of(first.id()), metric).stream()
                .map(reading -> reading.snapshot().reading().value())
                .toList();
    }

    private static List<MentionId> all(LedgerView view) {
        List<MentionId> all = new ArrayList<>();
        view.all(dossier -> all.add(dossier.mention().id()));
        return all;
    }
}
