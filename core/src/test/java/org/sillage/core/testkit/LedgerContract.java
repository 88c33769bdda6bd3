// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sillage.core.testkit.Samples.ACCOUNT;
import static org.sillage.core.testkit.Samples.OPENING;
import static org.sillage.core.testkit.Samples.PARIS;
import static org.sillage.core.testkit.Samples.amount;
import static org.sillage.core.testkit.Samples.clipping;
import static org.sillage.core.testkit.Samples.counted;
import static org.sillage.core.testkit.Samples.day;
import static org.sillage.core.testkit.Samples.followers;
import static org.sillage.core.testkit.Samples.post;
import static org.sillage.core.testkit.Samples.sighted;
import static org.sillage.core.testkit.Samples.total;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.campaign.Match;
import org.sillage.core.collect.Finding;
import org.sillage.core.ledger.AskedAddress;
import org.sillage.core.ledger.CaptureRecord;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.Entry;
import org.sillage.core.ledger.JudgementRecord;
import org.sillage.core.ledger.Lease;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.ledger.LedgerWriter;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.ledger.ReportRecord;
import org.sillage.core.ledger.RunTally;
import org.sillage.core.ledger.SkipRecord;
import org.sillage.core.ledger.StaleLeaseException;
import org.sillage.core.matching.Judged;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.mention.WithdrawalCause;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;
import org.sillage.core.run.RunPlan;
import org.sillage.core.run.RunRecord;
import org.sillage.core.run.RunState;

/** The rules of a ledger. An implementation inherits them and says how a new, empty one is made. */
public abstract class LedgerContract {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    protected final SettableClock clock = SettableClock.at("2018-11-22T12:00:00Z");
    protected Ledger ledger;

    /** A new, empty ledger that takes its time from {@link #clock}. */
    protected abstract Ledger newLedger();

    /** Closes it and takes it away. */
    protected abstract void dispose();

    @BeforeEach
    final void openLedger() {
        ledger = newLedger();
    }

    @AfterEach
    final void disposeOfLedger() {
        dispose();
    }

    // ---- positions

    @Test
    void anEmptyLedgerStandsAtZeroAndKnowsNothing() {
        assertThat(ledger.position()).isZero();
        assertThat(ledger.positionAt(clock.instant())).isZero();
        assertThat(ledger.now().recordedAt()).isEqualTo(Instant.EPOCH);
        assertThat(all(ledger.now())).isEmpty();
        assertThat(ledger.now().config()).isEmpty();
        assertThat(ledger.after(0, 10)).isEmpty();
    }

    @Test
    void aLedgerKeepsOneName() {
        assertThat(ledger.storeId()).isNotBlank().isEqualTo(ledger.storeId());
    }

    @Test
    void yesterdaysViewIgnoresTodaysCorrection() {
        Post post = post("1");
        say("x-exports", sighted(post, "line 2"), counted(total(post, Metric.LIKES, 10, OPENING), "line 2"));
        long yesterday = ledger.position();
        clock.advance(Duration.ofDays(1));
        say("x-exports", sighted(post, "line 2"), counted(total(post, Metric.LIKES, 12, OPENING), "line 2"));

        assertThat(latest(ledger.at(yesterday), post, Metric.LIKES)).isEqualTo(10);
        assertThat(latest(ledger.now(), post, Metric.LIKES)).isEqualTo(12);
    }

    @Test
    void viewAtAPositionNeverChangesEvenWithinOneInstant() {
        say("x-1", sighted(post("1", OPENING, "avant"), "items[0]"));
        LedgerView before = ledger.now();
        say("x-1", sighted(post("1", OPENING, "après"), "items[0]"));

        assertThat(before.recordedAt()).isEqualTo(ledger.now().recordedAt());
        assertThat(shown(before, "x:post:1").text()).isEqualTo("avant");
        assertThat(shown(ledger.now(), "x:post:1").text()).isEqualTo("après");
    }

    @Test
    void positionAtIsTheLastAppendRecordedByThen() {
        List<Long> positions = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            say("x-1", sighted(post("p" + i), "items[0]"));
            positions.add(ledger.position());
            times.add(clock.instant());
            clock.advance(MINUTE);
        }
        for (int i = 0; i < positions.size(); i++) {
            assertThat(ledger.positionAt(times.get(i))).isEqualTo(positions.get(i));
            assertThat(ledger.positionAt(times.get(i).plusSeconds(59))).isEqualTo(positions.get(i));
        }
        assertThat(ledger.positionAt(times.getFirst().minusMillis(1))).isZero();
    }

    @Test
    void recordedTimeNeverGoesBackWhenTheClockDoes() {
        say("x-1", sighted(post("1"), "items[0]"));
        Instant first = clock.instant();
        clock.advance(HOUR.negated());
        say("x-1", sighted(post("2"), "items[0]"));

        assertThat(ledger.now().recordedAt()).isEqualTo(first);
        assertThat(ledger.positionAt(first)).isEqualTo(ledger.position());
        assertThat(ledger.positionAt(clock.instant())).isZero();
    }

    @Test
    void entriesFollowOneAnotherWithoutGap() {
        say("x-1", sighted(post("1"), "items[0]"), sighted(post("2"), "items[1]"));
        List<Entry> entries = ledger.after(0, 100);
        assertThat(entries).extracting(Entry::seq).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(entries)
                .extracting(Entry::kind)
                .containsExactly(
                        Entry.Kind.RUN, Entry.Kind.CAPTURE, Entry.Kind.ACCOUNT, Entry.Kind.VERSION, Entry.Kind.VERSION);
        assertThat(entries)
                .extracting(Entry::subject)
                .containsExactly("x-1", "x-1", ACCOUNT.key(), "x:post:1", "x:post:2");
        assertThat(ledger.after(3, 1)).containsExactly(entries.get(3));
        assertThat(ledger.after(5, 1)).isEmpty();
    }

    // ---- mentions

    @Test
    void whatIsAppendedIsShownAsItWasSaid() {
        Post post = post("1");
        Clipping article = clipping("a");
        say("mixed", sighted(post, "items[0]"), sighted(article, "items[1]"));

        Dossier dossier = ledger.now().mention(article.id()).orElseThrow();
        assertThat(dossier.mention()).isEqualTo(article);
        assertThat(dossier.sources()).containsExactly("mixed");
        assertThat(dossier.evidence().place()).isEqualTo("items[1]");
        assertThat(dossier.firstRecordedAt()).isEqualTo(clock.instant());
        assertThat(dossier.firstSeq()).isEqualTo(dossier.lastSeq()).isEqualTo(ledger.position());
        assertThat(shown(ledger.now(), "x:post:1")).isEqualTo(post);
    }

    @Test
    void everyKindOfTextComesBackAsItWas() {
        String hostile = "a\u0000b\r\nc\td 😀 \u202Efin '; DROP TABLE version; -- \\n";
        Clipping article = new Clipping(
                new MentionId("press:clipping:odd"),
                Optional.empty(),
                Published.unstated(OPENING),
                "",
                Clipping.Medium.TELEVISION,
                "",
                List.of("Line\nbreak", "Back\\slash", ""),
                List.of("AFP", "Reuters\\n"),
                hostile,
                hostile.repeat(1000));
        say("files", sighted(article, "line 12"));
        assertThat(shown(ledger.now(), "press:clipping:odd")).isEqualTo(article);
        long before = ledger.position();
        append(lastCapture(), sighted(article, "line 12"));
        assertThat(ledger.position()).isEqualTo(before);
    }

    @Test
    void detailsComeBackAndALiftedEmbargoIsLifted() {
        Clipping dispatch = clipping("usine");
        Clipping held = dispatch.with(new Clipping.Details(
                Optional.of(Duration.ofSeconds(95)),
                Optional.of(new Clipping.Embargo(Optional.of(OPENING))),
                "usine.pdf"));
        Clipping forever = dispatch.with(Clipping.Details.embargoed(new Clipping.Embargo(Optional.empty())));
        for (Clipping said : List.of(held, forever, dispatch)) {
            say("wire", sighted(said, "items[0]"));
            assertThat(shown(ledger.now(), said.id().value())).isEqualTo(said);
        }
    }

    @Test
    void anOlderVersionOfADispatchNeverReplacesANewerOne() {
        Clipping second = dispatch(2, "Version 2, with a text that is the longest of all.");
        Clipping third = dispatch(3, "Version 3.");
        say("wire", sighted(third, "newsItem[1]"));
        long position = ledger.position();

        say("wire", sighted(second, "newsItem[1]"));
        say("other", sighted(second, "newsItem[1]"));
        assertThat(shown(ledger.now(), second.id().value())).isEqualTo(third);
        assertThat(ledger.after(position, 100)).noneMatch(entry -> entry.kind() == Entry.Kind.VERSION);
    }

    @Test
    void aNewerVersionOfADispatchReplacesThoseOfOtherSources() {
        Clipping second = dispatch(2, "Version 2, with a text that is the longest of all.");
        Clipping third = dispatch(3, "Version 3.");
        say("wire", sighted(second, "newsItem[1]"));
        long position = ledger.position();
        say("other", sighted(third, "newsItem[1]"));
        assertThat(shown(ledger.now(), third.id().value())).isEqualTo(third);
        assertThat(shown(ledger.at(position), third.id().value())).isEqualTo(second);
    }

    @Test
    void aHigherNumberIsAVersionAlsoWhereNothingElseChanged() {
        say("wire", sighted(dispatch(1, "The same."), "newsItem[1]"));
        say("wire", sighted(dispatch(3, "The same."), "newsItem[1]"));
        say("wire", sighted(dispatch(2, "Between."), "newsItem[1]"));
        Clipping last = dispatch(3, "The same.");
        assertThat(shown(ledger.now(), last.id().value())).isEqualTo(last);
    }

    @Test
    void theEndOfAnEmbargoIsNotedOnceSoThatAPositionComesAfterIt() {
        Instant end = clock.instant().plus(HOUR);
        Clipping held = dispatch(1, "Held.")
                .with(Clipping.Details.ofDispatch(
                        Optional.of(new Clipping.Embargo(Optional.of(end))), OptionalLong.of(1)));
        say("wire", sighted(held, "newsItem[1]"));
        long before = ledger.position();
        assertThat(ledger.recordReleases()).isEqualTo(before);

        clock.advance(HOUR);
        long after = ledger.recordReleases();
        assertThat(ledger.after(before, 10))
                .containsExactly(
                        new Entry(after, end, Entry.Kind.RELEASE, held.id().value()));
        assertThat(held.isEmbargoedAt(ledger.at(after).recordedAt())).isFalse();
        assertThat(held.isEmbargoedAt(ledger.at(before).recordedAt())).isTrue();

        clock.advance(HOUR);
        assertThat(ledger.recordReleases()).isEqualTo(after);
    }

    @Test
    void anEmbargoWithoutAnEndIsNeverNoted() {
        say(
                "wire",
                sighted(
                        dispatch(1, "Held.").with(Clipping.Details.embargoed(Clipping.Embargo.UNTIL_FURTHER_NOTICE)),
                        "newsItem[1]"));
        long before = ledger.position();
        clock.advance(Duration.ofDays(10_000));
        assertThat(ledger.recordReleases()).isEqualTo(before);
    }

    @Test
    void aCanceledDispatchLosesItsWordsWhateverVersionComesLater() {
        Clipping first = dispatch(1, "Wrong.");
        Clipping canceled = dispatch(2, "")
                .with(Clipping.Details.ofDispatch(
                        Optional.of(Clipping.Embargo.UNTIL_FURTHER_NOTICE), OptionalLong.of(2)));
        say("wire", sighted(first, "newsItem[1]"));
        say(
                "wire",
                sighted(canceled, "newsItem[1]"),
                new Finding.Withdrawn(first.id(), WithdrawalCause.DELETED, "newsItem[1]"));
        say("other", sighted(first, "newsItem[1]"));
        Clipping shown = (Clipping) shown(ledger.now(), first.id().value());
        assertThat(shown.title()).isEqualTo(Clipping.WITHDRAWN_TITLE);
        assertThat(shown.text()).isEmpty();
        assertThat(shown.details()).isEqualTo(canceled.details());
    }

    @Test
    void whoSendsDispatchesAloneHasNotLookedForClippings() {
        Clipping sent = dispatch(1, "Sent.");
        say(
                "wire",
                sighted(
                        new Clipping(
                                        sent.id(),
                                        sent.url(),
                                        sent.published(),
                                        sent.outlet(),
                                        Clipping.Medium.WIRE,
                                        sent.language(),
                                        sent.byline(),
                                        sent.agencies(),
                                        sent.title(),
                                        sent.text())
                                .with(sent.details()),
                        "newsItem[1]"));
        assertThat(ledger.now().sourcesOf("clipping")).isEmpty();
    }

    private static Clipping dispatch(long revision, String text) {
        return clipping("agence.example", "usine", "L’usine s’installe", text)
                .with(Clipping.Details.ofDispatch(Optional.empty(), OptionalLong.of(revision)));
    }

    @Test
    void halfACharacterIsNoReasonToAppendAgain() {
        Post broken = post("1", OPENING, "half of a pair: \uD83D");
        say("x-1", sighted(broken, "items[0]"));
        long before = ledger.position();
        append(lastCapture(), sighted(broken, "items[0]"));
        assertThat(ledger.position()).isEqualTo(before);
    }

    @Test
    void readingACaptureAgainAddsNothing() {
        Post post = post("1");
        Finding[] findings = {
            sighted(post, "line 2"),
            counted(total(post, Metric.LIKES, 10, OPENING), "line 2"),
            new Finding.Skip("line 3", Message.of("number.unreadable", "12 M")),
            counted(followers(ACCOUNT, 900, OPENING), "line 4"),
            counted(amount(ACCOUNT, Metric.IMPRESSIONS_DISPLAYED, 70, "2018-11-22"), "line 5"),
        };
        long capture = say("x-exports", findings);
        writer("x-exports").read(capture, "x-analytics/1", 1, 2, 1);
        long before = ledger.position();

        append(capture, findings);
        append(capture, findings);
        writer("x-exports").read(capture, "x-analytics/1", 1, 2, 1);
        assertThat(ledger.position()).isEqualTo(before);
    }

    @Test
    void anOlderCaptureReadAgainDoesNotBringBackWhatItSaid() {
        Post post = post("1", OPENING, "avant");
        long first = say(
                "x-1",
                sighted(post, "items[0]"),
                counted(amount(ACCOUNT, Metric.IMPRESSIONS_DISPLAYED, 70, "2018-11-22"), "items[1]"));
        clock.advance(HOUR);
        say(
                "x-1",
                sighted(post("1", OPENING, "après"), "items[0]"),
                counted(amount(ACCOUNT, Metric.IMPRESSIONS_DISPLAYED, 80, "2018-11-22"), "items[1]"));
        long before = ledger.position();

        append(
                first,
                sighted(post, "items[0]"),
                counted(amount(ACCOUNT, Metric.IMPRESSIONS_DISPLAYED, 70, "2018-11-22"), "items[1]"));
        assertThat(ledger.position()).isEqualTo(before);
        assertThat(shown(ledger.now(), "x:post:1").text()).isEqualTo("après");
    }

    @Test
    void anEditTakenBackIsAVersionToo() {
        for (String text : List.of("avant", "après", "avant")) {
            say("x-1", sighted(post("1", OPENING, text), "items[0]"));
            clock.advance(HOUR);
        }
        assertThat(shown(ledger.now(), "x:post:1").text()).isEqualTo("avant");
        assertThat(count(Entry.Kind.VERSION)).isEqualTo(3);
    }

    @Test
    void anItemAndItsCountsAreOneEntry() {
        Post post = post("1");
        say("x-1", sighted(post, "items[0]"));
        long before = ledger.position();
        clock.advance(HOUR);
        Instant later = clock.instant();
        say(
                "x-1",
                sighted(post("1", OPENING, "corrigé"), "items[0]"),
                counted(total(post, Metric.LIKES, 10, later), "items[0].likes"),
                counted(total(post, Metric.REPOSTS, 3, later), "items[0].reposts"));

        assertThat(ledger.after(before, 10))
                .extracting(Entry::kind)
                .containsExactly(Entry.Kind.RUN, Entry.Kind.CAPTURE, Entry.Kind.VERSION);
        Dossier dossier = ledger.now().mention(post.id()).orElseThrow();
        assertThat(dossier.latest()).extracting(ReadingRecord::seq).containsOnly(ledger.position());
        assertThat(dossier.latest())
                .extracting(reading -> reading.evidence().place())
                .containsExactly("items[0].likes", "items[0].reposts");
    }

    @Test
    void countsAloneAreOneEntryWithoutAVersion() {
        Post post = post("1");
        say("x-1", sighted(post, "items[0]"));
        long before = ledger.position();
        clock.advance(HOUR);
        say("x-1", sighted(post, "items[0]"), counted(total(post, Metric.LIKES, 11, clock.instant()), "items[0]"));
        assertThat(ledger.after(before + 2, 10))
                .extracting(Entry::kind, Entry::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Entry.Kind.READING, "x:post:1"));
    }

    @Test
    void oneArticleFromTwoSourcesIsOneMentionAndDoesNotAlternate() {
        Clipping summary = clipping("ouest-matin.example", "a", "L'usine ouvre", "Résumé.");
        Clipping whole = clipping("ouest-matin.example", "a", "L'usine ouvre | Ouest-Matin", Samples.text());
        say("feed", sighted(summary, "items[0]"));
        say("monitoring", sighted(whole, "line 2"));
        long before = count(Entry.Kind.VERSION);
        for (int run = 0; run < 3; run++) {
            clock.advance(HOUR);
            say("feed", sighted(summary, "items[0]"));
            say("monitoring", sighted(whole, "line 2"));
        }
        assertThat(count(Entry.Kind.VERSION)).isEqualTo(before).isEqualTo(2);
        assertThat(all(ledger.now())).hasSize(1);
        Dossier dossier = ledger.now().mention(summary.id()).orElseThrow();
        assertThat(dossier.mention()).isEqualTo(whole);
        assertThat(dossier.sources()).containsExactly("feed", "monitoring");
    }

    @Test
    void theFullestVersionIsShownAndTheOthersFillWhatItLeavesEmpty() {
        Clipping signed = clipping("ouest-matin.example", "a", "L'usine ouvre", "Résumé.");
        Clipping bare = new Clipping(
                signed.id(),
                Optional.empty(),
                Published.unstated(OPENING.plusSeconds(600)),
                "",
                Clipping.Medium.UNKNOWN,
                "",
                List.of(),
                List.of("AFP"),
                "L'usine extraordinaire ouvre",
                Samples.text());
        say("feed", sighted(signed, "items[0]"));
        long filled = ledger.position();
        say("monitoring", sighted(bare, "line 2"));

        Clipping shown = (Clipping) shown(ledger.now(), signed.id().value());
        assertThat(shown.title()).isEqualTo(bare.title());
        assertThat(shown.text()).isEqualTo(bare.text());
        assertThat(shown.byline()).isEqualTo(signed.byline());
        assertThat(shown.agencies()).containsExactly("AFP");
        assertThat(shown.language()).isEqualTo("fr");
        assertThat(shown.published()).isEqualTo(signed.published());
        assertThat(shown.outlet()).isEqualTo(signed.outlet());
        assertThat(shown.medium()).isEqualTo(Clipping.Medium.WEB);
        assertThat(shown.url()).isEqualTo(signed.url());
        Dossier dossier = ledger.now().mention(signed.id()).orElseThrow();
        assertThat(dossier.evidence().place()).isEqualTo("line 2");
        assertThat(dossier.firstSeq()).isEqualTo(filled);
    }

    @Test
    void equalMentionsHaveEqualDigestsWhoeverSaidThem() {
        Clipping article = clipping("a");
        say("feed", sighted(article, "items[0]"));
        String alone = ledger.now().mention(article.id()).orElseThrow().factsDigest();
        say("monitoring", sighted(article, "line 2"));
        assertThat(ledger.now().mention(article.id()).orElseThrow().factsDigest())
                .isEqualTo(alone)
                .matches("[0-9a-f]{64}");
        say("feed", sighted(clipping("ouest-matin.example", "a", "Autre titre", Samples.text()), "items[0]"));
        assertThat(ledger.now().mention(article.id()).orElseThrow().factsDigest())
                .isNotEqualTo(alone);
    }

    @Test
    void aTimeThatIsOnlyObservedMakesNoVersionAndTheFirstOneStays() {
        Clipping undated = Samples.published(clipping("a"), Published.unstated(clock.instant()));
        say("feed", sighted(undated, "items[0]"));
        clock.advance(HOUR);
        say("feed", sighted(Samples.published(clipping("a"), Published.unstated(clock.instant())), "items[0]"));
        assertThat(count(Entry.Kind.VERSION)).isEqualTo(1);

        Clipping edited = clipping("ouest-matin.example", "a", "Titre corrigé", Samples.text());
        say("feed", sighted(Samples.published(edited, Published.unstated(clock.instant())), "items[0]"));
        assertThat(shown(ledger.now(), undated.id().value())).isEqualTo(Samples.published(edited, undated.published()));
    }

    @Test
    void anAccountIsRecordedWhenItIsNewOrChangesItsName() {
        Account renamed = new Account("x", "UsineDemo", "L'Usine 2018");
        say("x-1", sighted(post("1"), "items[0]"), sighted(post("2"), "items[1]"));
        long before = ledger.position();
        assertThat(count(Entry.Kind.ACCOUNT)).isEqualTo(1);
        Post post = post("1");
        say(
                "x-1",
                sighted(
                        new Post(post.id(), "x", Optional.of(renamed), post.url(), post.published(), "fr", post.text()),
                        "items[0]"));

        assertThat(count(Entry.Kind.ACCOUNT)).isEqualTo(2);
        assertThat(count(Entry.Kind.VERSION)).isEqualTo(2);
        assertThat(ledger.at(before).accounts()).containsExactly(ACCOUNT);
        assertThat(ledger.now().accounts()).containsExactly(renamed);
        assertThat(((Post) shown(ledger.now(), "x:post:2")).account()).contains(renamed);
        assertThat(ledger.now().mention(post("2").id()).orElseThrow().factsDigest())
                .isNotEqualTo(
                        ledger.at(before).mention(post("2").id()).orElseThrow().factsDigest());
    }

    @Test
    void twoSourcesThatNameAnAccountDifferentlyDoNotAlternate() {
        Post post = post("1");
        Account plain = new Account("x", "usinedemo", "Usine");
        Post other = new Post(post.id(), "x", Optional.of(plain), post.url(), post.published(), "fr", post.text());
        for (int run = 0; run < 3; run++) {
            say("x-1", sighted(post, "items[0]"));
            say("x-2", sighted(other, "items[0]"));
        }
        assertThat(count(Entry.Kind.ACCOUNT)).isEqualTo(2);
        assertThat(ledger.now().accounts()).containsExactly(plain);
    }

    @Test
    void aMentionOfWhichOnlyANumberIsKnownIsNotShown() {
        Post post = post("1");
        say("x-1", counted(total(post, Metric.LIKES, 4, OPENING), "items[0]"));
        assertThat(ledger.now().mention(post.id())).isEmpty();
        assertThat(all(ledger.now())).isEmpty();
        say("x-1", sighted(post, "items[0]"));
        assertThat(latest(ledger.now(), post, Metric.LIKES)).isEqualTo(4);
    }

    @Test
    void mentionsOfManyIdsAreThoseThatWereKnown() {
        List<MentionId> asked = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            Post post = post("p" + i);
            asked.add(post.id());
            if (i % 2 == 0) findings.add(sighted(post, "items[" + i + "]"));
        }
        say("x-1", findings.toArray(Finding[]::new));
        Map<MentionId, Dossier> known = ledger.now().mentions(asked);
        assertThat(known).hasSize(350);
        known.forEach((id, dossier) -> assertThat(dossier.mention().id()).isEqualTo(id));
        assertThat(all(ledger.now()))
                .extracting(dossier -> dossier.mention().id())
                .containsExactlyElementsOf(
                        asked.stream().filter(known::containsKey).toList());
    }

    // ---- published

    @Test
    void aPeriodHoldsWhatWasPublishedOnItsDaysInItsZone() {
        say(
                "x-1",
                sighted(post("before", Instant.parse("2018-11-18T22:59:59Z"), "a"), "items[0]"),
                sighted(post("first", Instant.parse("2018-11-18T23:00:00Z"), "b"), "items[1]"),
                sighted(post("last", Instant.parse("2018-11-25T22:59:59Z"), "c"), "items[2]"),
                sighted(post("after", Instant.parse("2018-11-25T23:00:00Z"), "d"), "items[3]"));
        Period week = Period.parse("2018-W47", PARIS).orElseThrow();
        assertThat(published(week)).containsExactly("x:post:first", "x:post:last");
    }

    @Test
    void aStatedDayCountsForThatDayInEveryZone() {
        Clipping far = Samples.published(
                clipping("a"), Published.on(LocalDate.parse("2018-11-19"), java.time.ZoneId.of("Pacific/Kiritimati")));
        Clipping near = Samples.published(clipping("b"), day("2018-11-19"));
        Clipping west = Samples.published(
                clipping("c"), Published.on(LocalDate.parse("2018-11-19"), java.time.ZoneId.of("Etc/GMT+12")));
        say("feed", sighted(far, "items[0]"), sighted(near, "items[1]"), sighted(west, "items[2]"));
        for (String zone : List.of("Europe/Paris", "Etc/GMT+12", "Pacific/Kiritimati")) {
            Period day = Period.parse("2018-11-19", java.time.ZoneId.of(zone)).orElseThrow();
            assertThat(published(day)).hasSize(3);
        }
    }

    @Test
    void aMentionCountsWhereItsShownVersionWasPublished() {
        Clipping early = Samples.published(clipping("a"), day("2018-11-18"));
        say("feed", sighted(early, "items[0]"));
        Period before = Period.parse("2018-W46", PARIS).orElseThrow();
        Period after = Period.parse("2018-W47", PARIS).orElseThrow();
        assertThat(published(before)).hasSize(1);
        long then = ledger.position();

        say("feed", sighted(Samples.published(clipping("a"), day("2018-11-20")), "items[0]"));
        assertThat(published(before)).isEmpty();
        assertThat(published(after)).hasSize(1);
        List<String> asThen = new ArrayList<>();
        ledger.at(then)
                .published(before, dossier -> asThen.add(dossier.mention().id().value()));
        assertThat(asThen).hasSize(1);
    }

    @Test
    void mentionsOfAPeriodComeInTheOrderFirstRecorded() {
        List<String> expected = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            Post post = post("p" + i, OPENING.minusSeconds(i), "texte");
            expected.add(post.id().value());
            findings.add(sighted(post, "items[" + i + "]"));
        }
        say("x-1", findings.toArray(Finding[]::new));
        say("x-2", findings.reversed().toArray(Finding[]::new));
        assertThat(published(Period.parse("2018-11", PARIS).orElseThrow())).containsExactlyElementsOf(expected);
    }

    @Test
    void aReaderMayAskTheViewWhileMentionsAreHandedOver() {
        Post post = post("1");
        say("x-1", sighted(post, "items[0]"), counted(total(post, Metric.LIKES, 10, OPENING), "items[0]"));
        List<Integer> counts = new ArrayList<>();
        LedgerView view = ledger.now();
        view.all(dossier -> view.all(inner -> counts.add(
                view.readings(Subject.of(inner.mention().id()), Metric.LIKES).size())));
        assertThat(counts).containsExactly(1);
    }

    // ---- readings

    @Test
    void theLatestReadingIsTheLastObservedAndNotTheLastRecorded() {
        Post post = post("1");
        Instant late = OPENING.plus(Duration.ofDays(2));
        say("x-1", sighted(post, "items[0]"), counted(total(post, Metric.LIKES, 50, late), "items[0]"));
        say("x-exports", sighted(post, "line 2"), counted(total(post, Metric.LIKES, 20, OPENING), "line 2"));
        assertThat(latest(ledger.now(), post, Metric.LIKES)).isEqualTo(50);
        assertThat(values(post, Metric.LIKES)).containsExactly(50L, 20L);
    }

    @Test
    void aCorrectionOfOneTimeCountsAndACorrectionBackDoesToo() {
        Post post = post("1");
        for (long value : new long[] {100, 150, 150, 100}) {
            say("x-1", sighted(post, "items[0]"), counted(total(post, Metric.LIKES, value, OPENING), "items[0]"));
            clock.advance(HOUR);
        }
        assertThat(values(post, Metric.LIKES)).containsExactly(100L, 150L, 100L);
        assertThat(latest(ledger.now(), post, Metric.LIKES)).isEqualTo(100);
    }

    @Test
    void numbersMayFallAndZeroIsANumber() {
        Post post = post("1");
        Instant at = OPENING;
        for (long value : new long[] {100, 180, 150, 0, 200}) {
            say("x-1", sighted(post, "items[0]"), counted(total(post, Metric.LIKES, value, at), "items[0]"));
            at = at.plus(HOUR);
        }
        assertThat(values(post, Metric.LIKES)).containsExactly(100L, 180L, 150L, 0L, 200L);
        assertThat(latest(ledger.now(), post, Metric.LIKES)).isEqualTo(200);
    }

    @Test
    void eachBasisHasItsOwnLatestReading() {
        Post post = post("1");
        MetricSnapshot imported = new MetricSnapshot(
                Subject.of(post.id()),
                Metric.LIKES,
                new Reading.Total(30, OPENING.plus(HOUR)),
                Basis.IMPORTED,
                "meltwater",
                "Likes");
        say("x-1", sighted(post, "items[0]"), counted(total(post, Metric.LIKES, 10, OPENING), "items[0]"));
        say("monitoring", counted(imported, "Sheet1!B7"));

        List<ReadingRecord> latest =
                ledger.now().mention(post.id()).orElseThrow().latest();
        assertThat(latest)
                .extracting(reading -> reading.snapshot().basis())
                .containsExactly(Basis.MEASURED, Basis.IMPORTED);
        assertThat(latest.get(1).snapshot()).isEqualTo(imported);
        assertThat(latest.get(1).source()).isEqualTo("monitoring");
        assertThat(latest.get(1).evidence().place()).isEqualTo("Sheet1!B7");
    }

    @Test
    void theNewestNumberIsThatOfTheStrongestBasisAtThePosition() {
        Post post = post("1");
        Post uncounted = post("2");
        MetricSnapshot imported = new MetricSnapshot(
                Subject.of(post.id()),
                Metric.LIKES,
                new Reading.Total(30, OPENING.plus(HOUR)),
                Basis.IMPORTED,
                "meltwater",
                "Likes");
        say("monitoring", sighted(post, "line 2"), counted(imported, "line 2"), sighted(uncounted, "line 3"));
        long before = ledger.position();
        say("x-1", sighted(post, "items[0]"), counted(total(post, Metric.LIKES, 10, OPENING), "items[0]"));
        say("x-1", counted(total(post, Metric.LIKES, 8, OPENING.minus(HOUR)), "items[0]"));

        List<MentionId> asked = List.of(uncounted.id(), post.id());
        assertThat(ledger.at(before).newestNumbers(asked)).isEqualTo(Map.of(post.id(), Map.of(Metric.LIKES, 30L)));
        assertThat(ledger.now().newestNumbers(asked)).isEqualTo(Map.of(post.id(), Map.of(Metric.LIKES, 10L)));
    }

    @Test
    void theSameNumberUnderAnotherDefinitionIsAnotherReading() {
        Post post = post("1");
        MetricSnapshot other = new MetricSnapshot(
                Subject.of(post.id()), Metric.LIKES, new Reading.Total(10, OPENING), Basis.MEASURED, "x", "organic");
        say("x-1", sighted(post, "a"), counted(total(post, Metric.LIKES, 10, OPENING), "b"), counted(other, "c"));
        assertThat(values(post, Metric.LIKES)).containsExactly(10L, 10L);
    }

    @Test
    void everyDayOfAnAccountIsKeptAndComesBackWithItsZone() {
        MetricSnapshot first = amount(ACCOUNT, Metric.IMPRESSIONS_DISPLAYED, 70, "2018-10-28");
        MetricSnapshot second = amount(ACCOUNT, Metric.IMPRESSIONS_DISPLAYED, 0, "2018-10-29");
        say("x-exports", counted(first, "line 2"), counted(second, "line 3"));
        assertThat(ledger.now().readings(Subject.of(ACCOUNT), Metric.IMPRESSIONS_DISPLAYED))
                .extracting(ReadingRecord::snapshot)
                .containsExactly(first, second);
    }

    @Test
    void theDossierKeepsToTotalsWhereThereAreDaysToo() {
        Post post = post("1");
        LocalDate day = LocalDate.parse("2018-11-30");
        MetricSnapshot days = new MetricSnapshot(
                Subject.of(post.id()),
                Metric.IMPRESSIONS,
                new Reading.Amount(7, new Period(day, day, PARIS)),
                Basis.MEASURED,
                "x",
                "daily");
        say(
                "x-exports",
                sighted(post, "line 2"),
                counted(total(post, Metric.IMPRESSIONS, 900, OPENING), "line 2"),
                counted(days, "line 2"));
        assertThat(latest(ledger.now(), post, Metric.IMPRESSIONS)).isEqualTo(900);
    }

    // ---- two ids of one item

    @Test
    void whatIsSaidOfAnotherIdIsSaidOfTheMention() {
        Clipping met = clipping("ouest-matin.example", "a-7", "L'usine ouvre", "Résumé.");
        Clipping own = clipping("ouest-matin.example", "a", "L'usine ouvre", Samples.text());
        say("feed", sighted(met, "items[0]"));
        say("pages", sighted(met, "article"), new Finding.Alias(own.id(), met.id(), "article"));
        say("monitoring", sighted(own, "line 2"), counted(total(own, Metric.LIKES, 7, OPENING), "line 2"));

        assertThat(all(ledger.now())).hasSize(1);
        Dossier dossier = ledger.now().mention(met.id()).orElseThrow();
        assertThat(dossier.mention().id()).isEqualTo(met.id());
        assertThat(dossier.mention().text()).isEqualTo(Samples.text());
        assertThat(dossier.sources()).containsExactly("feed", "pages", "monitoring");
        assertThat(values(met, Metric.LIKES)).containsExactly(7L);
        assertThat(ledger.now().mention(own.id())).contains(dossier);
        assertThat(ledger.now().mentions(List.of(own.id()))).isEmpty();
    }

    @Test
    void sayingItAgainAddsNothingAndItNeverLeadsBack() {
        Clipping met = clipping("ouest-matin.example", "a-7", "L'usine ouvre", "Résumé.");
        MentionId own =
                clipping("ouest-matin.example", "a", "L'usine ouvre", "").id();
        say("pages", sighted(met, "article"), new Finding.Alias(own, met.id(), "article"));
        long before = count(Entry.Kind.ALIAS);
        say("pages", sighted(met, "article"), new Finding.Alias(own, met.id(), "article"));
        say("pages", new Finding.Alias(met.id(), own, "article"), new Finding.Alias(met.id(), met.id(), "article"));
        assertThat(count(Entry.Kind.ALIAS)).isEqualTo(before).isEqualTo(1);
    }

    @Test
    void ofTwoItemsThatTurnOutToBeOneTheLaterNoLongerCountsFromThenOn() {
        Clipping first = clipping("ouest-matin.example", "a", "L'usine ouvre", "Résumé.");
        Clipping later = clipping("ouest-matin.example", "a-7", "L’usine ouvre", "");
        say("feed", sighted(first, "items[0]"));
        say("gdelt", sighted(later, "articles[0]"));
        long before = ledger.position();
        // The page of the later one names the address of the first.
        say("pages", sighted(later, "article"), new Finding.Alias(first.id(), later.id(), "article"));

        assertThat(all(ledger.at(before))).hasSize(2);
        assertThat(all(ledger.now()))
                .extracting(dossier -> dossier.mention().id())
                .containsExactly(first.id());
        assertThat(ledger.now().mention(later.id()))
                .map(Dossier::mention)
                .map(Mention::id)
                .contains(first.id());
        assertThat(published(new Period(
                        first.published().dayIn(PARIS), first.published().dayIn(PARIS), PARIS)))
                .containsExactly(first.id().value());
    }

    @Test
    void anAddressThatASiteStatesOnAllItsPagesJoinsNoTwoArticles() {
        Clipping one = clipping("ouest-matin.example", "a", "L'usine ouvre", "Résumé.");
        Clipping other = clipping("ouest-matin.example", "b", "Match nul", "Résumé.");
        MentionId section = clipping("ouest-matin.example", "une", "Une", "").id();
        say("pages", sighted(one, "article"), new Finding.Alias(section, one.id(), "article"));
        say("pages", sighted(other, "article"), new Finding.Alias(section, other.id(), "article"));
        assertThat(all(ledger.now())).hasSize(2);
    }

    @Test
    void anIdOfNothingKnownSaysNothing() {
        MentionId one =
                clipping("ouest-matin.example", "a", "L'usine ouvre", "").id();
        MentionId other =
                clipping("ouest-matin.example", "b", "L'usine ouvre", "").id();
        say("pages", new Finding.Alias(other, one, "article"));
        assertThat(count(Entry.Kind.ALIAS)).isZero();
    }

    // ---- runs, captures, skips

    @Test
    void whatASourceHasAskedForIsKnownByAddress() {
        LedgerWriter writer = writer("pages");
        long run = writer.startRun(new RunPlan("pages", OPENING, OPENING.plus(HOUR), Optional.empty()));
        writer.keep(run, TemporaryLedger.digest("a"), "https://a.example/", "text/html", OPENING, "");
        long before = ledger.position();
        writer.keep(run, TemporaryLedger.digest("b"), "https://a.example/", "text/html", OPENING.plus(HOUR), "");

        assertThat(ledger.now().asked("pages"))
                .isEqualTo(Map.of("https://a.example/", new AskedAddress(2, OPENING.plus(HOUR))));
        assertThat(ledger.at(before).asked("pages").get("https://a.example/")).isEqualTo(new AskedAddress(1, OPENING));
        assertThat(ledger.now().asked("another")).isEmpty();
    }

    @Test
    void aRunTellsWhatWasPlannedAndWhatCame() {
        RunPlan plan = new RunPlan("feed", OPENING, OPENING.plus(HOUR), Optional.of(OPENING));
        LedgerWriter writer = writer("feed");
        long run = writer.startRun(plan);
        long started = ledger.position();
        long capture =
                writer.keep(run, TemporaryLedger.digest("page"), "https://a.example/", "text/xml", OPENING, "c1");
        Message reason = Message.of("date.absent", "2018", 40_500);
        writer.append(capture, List.of(new Finding.Skip("items[2]", reason)));
        writer.read(capture, "feed/1", 5, 0, 1);
        Message error = Message.of("http.timeout", "a.example", 30);
        writer.endRun(run, RunState.PARTIAL, Optional.of(error));
        long ended = ledger.position();
        writer.endRun(run, RunState.FAILED, Optional.empty());

        assertThat(ledger.position()).isEqualTo(ended);
        assertThat(ledger.now().run(run))
                .contains(new RunRecord(
                        run, plan, clock.instant(), Optional.of(RunState.PARTIAL), Optional.of(error), 1, 5, 0, 1));
        assertThat(ledger.at(started).run(run))
                .contains(new RunRecord(run, plan, clock.instant(), Optional.empty(), Optional.empty(), 0, 0, 0, 0));
        assertThat(ledger.at(started - 1).run(run)).isEmpty();
        assertThat(ledger.now().skips(run)).extracting(SkipRecord::reason).containsExactly(reason);
        CaptureRecord last = ledger.now().lastCapture("feed").orElseThrow();
        assertThat(last)
                .isEqualTo(new CaptureRecord(
                        capture,
                        run,
                        TemporaryLedger.digest("page"),
                        "https://a.example/",
                        "text/xml",
                        OPENING,
                        "c1",
                        true));
        assertThat(ledger.at(capture).captures(run))
                .extracting(CaptureRecord::read)
                .containsExactly(false);
        assertThat(ledger.at(started).lastCapture("feed")).isEmpty();
        assertThat(ledger.now().lastCapture("another")).isEmpty();
    }

    @Test
    void aFileHandedOverIsFoundByItsNameFromItsPositionOn() {
        LedgerWriter writer = writer("folder");
        long run = writer.startRun(new RunPlan("folder", OPENING, OPENING.plus(HOUR), Optional.empty()));
        String first = "aa".repeat(32);
        String second = "bb".repeat(32);
        writer.keep(run, first, "inbox/presse/Une du 22 \u00e9t\u00e9.pdf", "", OPENING, "1");
        long before = ledger.position();
        writer.keep(run, "cc".repeat(32), "https://o.example/net.pdf", "application/pdf", OPENING, "2");
        writer.keep(run, second, "Une du 22 e\u0301te\u0301.PDF", "", OPENING, "3");
        assertThat(ledger.at(before).files().digest("une du 22 \u00e9t\u00e9.pdf"))
                .contains(first);
        assertThat(ledger.now().files().digest("scans/Une du 22 \u00e9t\u00e9.pdf"))
                .contains(second);
        assertThat(ledger.now().files().digest("net.pdf")).isEmpty();
        assertThat(ledger.at(0).files().digest("une du 22 \u00e9t\u00e9.pdf")).isEmpty();
    }

    @Test
    void aRunThatHasNotEndedIsOpenUntilItsEndIsRecorded() {
        LedgerWriter writer = writer("feed");
        assertThat(ledger.now().openRun("feed")).isEmpty();
        long run = writer.startRun(new RunPlan("feed", OPENING, OPENING.plus(HOUR), Optional.empty()));
        long begun = ledger.position();
        assertThat(ledger.now().openRun("feed")).map(RunRecord::id).contains(run);
        assertThat(ledger.now().openRun("another")).isEmpty();
        writer.endRun(run, RunState.UNCHANGED, Optional.empty());
        assertThat(ledger.now().openRun("feed")).isEmpty();
        assertThat(ledger.at(begun).openRun("feed")).map(RunRecord::id).contains(run);
    }

    @Test
    void bytesAreKnownToHaveBeenReadOnlyByThatReaderForThatSourceInARunThatEndedWell() {
        LedgerWriter writer = writer("exports");
        long run = writer.startRun(new RunPlan("exports", OPENING, OPENING.plus(HOUR), Optional.empty()));
        String digest = TemporaryLedger.digest("file");
        long capture = writer.keep(run, digest, "inbox/a.csv", "", OPENING, "");
        writer.read(capture, "x-analytics/1", 3, 9, 0);
        assertThat(ledger.now().runThatRead("exports", digest, "x-analytics/1")).isEmpty();
        writer.endRun(run, RunState.COLLECTED, Optional.empty());
        assertThat(ledger.now().runThatRead("exports", digest, "x-analytics/1"))
                .map(RunRecord::id)
                .contains(run);
        assertThat(ledger.now().runThatRead("exports", digest, "x-analytics/2")).isEmpty();
        assertThat(ledger.now().runThatRead("others", digest, "x-analytics/1")).isEmpty();
        assertThat(ledger.now().runThatRead("exports", TemporaryLedger.digest("other"), "x-analytics/1"))
                .isEmpty();
    }

    @Test
    void runsAreFoundByTheWindowsTheyOverlap() {
        LedgerWriter writer = writer("feed");
        long before = writer.startRun(new RunPlan("feed", OPENING.minus(HOUR), OPENING, Optional.empty()));
        long within = writer.startRun(new RunPlan("feed", OPENING, OPENING.plus(HOUR), Optional.empty()));
        long moment = writer.startRun(new RunPlan("feed", OPENING, OPENING, Optional.empty()));
        long after = writer.startRun(
                new RunPlan("feed", OPENING.plus(HOUR), OPENING.plus(HOUR.multipliedBy(2)), Optional.empty()));
        assertThat(ledger.now().runs(OPENING, OPENING.plus(HOUR)))
                .extracting(RunRecord::id)
                .containsExactly(within, moment)
                .doesNotContain(before, after);
        assertThat(ledger.at(within).runs(OPENING, OPENING.plus(HOUR)))
                .extracting(RunRecord::id)
                .containsExactly(within);
        long other = writer("other").startRun(new RunPlan("other", OPENING, OPENING.plus(HOUR), Optional.empty()));
        assertThat(ledger.now().runs("feed", OPENING, OPENING.plus(HOUR)))
                .extracting(RunRecord::id)
                .containsExactly(within, moment);
        assertThat(ledger.now().runs("other", OPENING, OPENING.plus(HOUR)))
                .extracting(RunRecord::id)
                .containsExactly(other);
        assertThat(ledger.now().runs("unheard-of", OPENING, OPENING.plus(HOUR))).isEmpty();
    }

    @Test
    void theTallyOfARunCountsWhatItBroughtAndNotWhatRanBesideIt() {
        Post known = post("known");
        say("x-1", sighted(known, "items[0]"));
        LedgerWriter writer = writer("x-1");
        long run = writer.startRun(new RunPlan("x-1", OPENING, OPENING.plus(HOUR), Optional.empty()));
        long capture = writer.keep(run, TemporaryLedger.digest("p1"), "o", "", OPENING.plus(HOUR), "");
        say("x-2", sighted(post("beside"), "items[0]"), sighted(post("known", OPENING, "autrement"), "items[1]"));
        Post fresh = post("fresh");
        writer.append(
                capture,
                List.of(
                        sighted(post("known", OPENING, "corrigé"), "items[0]"),
                        sighted(fresh, "items[1]"),
                        counted(total(fresh, Metric.LIKES, 1, OPENING), "items[1]"),
                        counted(total(fresh, Metric.REPOSTS, 2, OPENING), "items[1]"),
                        counted(followers(ACCOUNT, 10, OPENING), "items[2]"),
                        new Finding.Skip("items[3]", Message.of("odd"))));
        RunTally expected = new RunTally(2, 1, 1, 3, 1);
        writer.read(capture, "x/1", 2, 3, 1);
        assertThat(ledger.now().tally(run)).isEqualTo(expected);
        say("x-2", sighted(post("later"), "items[0]"));
        assertThat(ledger.now().tally(run)).isEqualTo(expected);
    }

    @Test
    void whatASourceAddsToAKnownMentionIsAChangeAndWhatItRepeatsIsNone() {
        Post known = post("known", OPENING, "long texte");
        say("x-1", sighted(known, "items[0]"));
        assertThat(say("x-2", known, "x-2").changed()).isZero();
        assertThat(say("x-3", post("known", OPENING, "court"), "x-3").changed()).isZero();
        assertThat(say("x-4", post("known", OPENING, "un texte bien plus long"), "x-4")
                        .changed())
                .isOne();
    }

    private RunTally say(String source, Post post, String digest) {
        LedgerWriter writer = writer(source);
        long run = writer.startRun(new RunPlan(source, OPENING, OPENING.plus(HOUR), Optional.empty()));
        long capture = writer.keep(run, TemporaryLedger.digest(digest), "o", "", OPENING, "");
        writer.append(capture, List.of(sighted(post, "items[0]")));
        writer.read(capture, "x/1", 1, 0, 0);
        return ledger.now().tally(run);
    }

    @Test
    void aCaptureReadAnewIsNotSummedTwice() {
        LedgerWriter writer = writer("feed");
        long run = writer.startRun(new RunPlan("feed", OPENING, OPENING.plus(HOUR), Optional.empty()));
        long capture = writer.keep(run, TemporaryLedger.digest("p"), "o", "", OPENING, "");
        writer.read(capture, "feed/1", 5, 1, 2);
        writer.read(capture, "feed/2", 7, 1, 0);
        RunRecord record = ledger.now().run(run).orElseThrow();
        assertThat(record.sighted()).isEqualTo(7);
        assertThat(record.counted()).isEqualTo(1);
        assertThat(record.skipped()).isZero();
    }

    @Test
    void sourcesOfAKindAreThoseThatSightedOne() {
        say("feed", sighted(clipping("a"), "items[0]"));
        long before = ledger.position();
        say("x-1", sighted(post("1"), "items[0]"));
        assertThat(ledger.now().sourcesOf("clipping")).containsExactly("feed");
        assertThat(ledger.now().sourcesOf("post")).containsExactly("x-1");
        assertThat(ledger.at(before).sourcesOf("post")).isEmpty();
    }

    // ---- configuration, reports, windows

    @Test
    void aConfigurationFileIsRecordedWhenItChanges() {
        String one = TemporaryLedger.digest("one");
        String two = TemporaryLedger.digest("two");
        long first = ledger.recordConfig(Map.of("sources.yaml", one, "campaigns/a.yaml", one));
        assertThat(first).isEqualTo(2);
        assertThat(ledger.recordConfig(Map.of("sources.yaml", one, "campaigns/a.yaml", one)))
                .isEqualTo(2);
        ledger.recordConfig(Map.of("sources.yaml", two));

        assertThat(ledger.at(first).config()).isEqualTo(Map.of("sources.yaml", one, "campaigns/a.yaml", one));
        assertThat(ledger.now().config()).isEqualTo(Map.of("sources.yaml", two));
        ledger.recordConfig(Map.of("sources.yaml", two, "campaigns/a.yaml", one));
        assertThat(ledger.now().config()).isEqualTo(Map.of("sources.yaml", two, "campaigns/a.yaml", one));
    }

    @Test
    void aPositionBeforeTheFirstConfigurationSeesTheFirst() {
        say("x-1", sighted(post("1"), "items[0]"));
        long before = ledger.position();
        String one = TemporaryLedger.digest("one");
        String two = TemporaryLedger.digest("two");
        ledger.recordConfig(Map.of("sources.yaml", one, "outlets.yaml", one));
        ledger.recordConfig(Map.of("sources.yaml", two, "outlets.yaml", one, "campaigns/later.yaml", two));
        assertThat(ledger.at(before).config()).isEqualTo(Map.of("sources.yaml", one, "outlets.yaml", one));
    }

    @Test
    void reportsOfACampaignAreListedInOrder() {
        String hash = TemporaryLedger.digest("figures");
        ReportRecord report =
                new ReportRecord("usine", "weekly", "2018-W47", "fr", 0, hash, hash, "reports/usine.xlsx");
        long seq = ledger.recordReport(report);
        assertThat(seq).isEqualTo(ledger.position());
        assertThat(ledger.now().reports("usine")).containsExactly(report);
        assertThat(ledger.at(seq - 1).reports("usine")).isEmpty();
        assertThat(ledger.now().reports("autre")).isEmpty();
    }

    @Test
    void aReportThatIsOnRecordIsNotRecordedAgain() {
        String hash = TemporaryLedger.digest("figures");
        ReportRecord report =
                new ReportRecord("usine", "weekly", "2018-W47", "fr", 0, hash, hash, "reports/usine.xlsx");
        long seq = ledger.recordReport(report);
        assertThat(ledger.recordReport(report)).isEqualTo(seq);
        assertThat(ledger.now().reports("usine")).containsExactly(report);
        ReportRecord later =
                new ReportRecord("usine", "weekly", "2018-W47", "fr", seq, hash, hash, "reports/usine.xlsx");
        assertThat(ledger.recordReport(later)).isGreaterThan(seq);
    }

    @Test
    void aClockPutBackTakesNoWindowAway() {
        ledger.windowDone("feed", OPENING.plus(HOUR));
        ledger.windowDone("feed", OPENING);
        assertThat(ledger.windowDone("feed")).contains(OPENING.plus(HOUR));
    }

    @Test
    void theLastWindowDoneIsRememberedAndIsNoEntry() {
        assertThat(ledger.windowDone("feed")).isEmpty();
        ledger.windowDone("feed", OPENING);
        ledger.windowDone("feed", OPENING.plus(HOUR));
        assertThat(ledger.windowDone("feed")).contains(OPENING.plus(HOUR));
        assertThat(ledger.position()).isZero();
    }

    // ---- decisions of people

    @Test
    void theLastDecisionOnAThingCountsAndOneUndoneLeavesTheOneBefore() {
        Judgement out = about("a", Judgement.NO);
        Judgement in = about("a", Judgement.YES);
        ledger.judge(out);
        long second = ledger.judge(in);
        long before = ledger.position();
        assertThat(inForce(ledger.now())).containsExactly(in);
        assertThat(ledger.undo(second, "Zoé", "wrong article")).isPresent();
        assertThat(inForce(ledger.now())).containsExactly(out);
        assertThat(inForce(ledger.at(before))).containsExactly(in);
        assertThat(ledger.undo(second, "Zoé", "again")).isEmpty();
        assertThat(ledger.now().judgementHistory()).hasSize(3);
    }

    @Test
    void aDecisionHoldsInItsCampaignAlone() {
        Judgement here = about("a", Judgement.NO);
        Judgement there = new Judgement(Judgement.Kind.ABOUT, here.subject(), "another", Judgement.YES, "Zoé", "");
        ledger.judge(here);
        ledger.judge(there);
        assertThat(inForce(ledger.now())).containsExactly(here, there);
        assertThat(Judged.at(ledger.now(), "another").takesIn(new MentionId(here.subject())))
                .isTrue();
        assertThat(Judged.at(ledger.now(), here.within()).leavesOut(new MentionId(here.subject())))
                .isTrue();
    }

    @Test
    void aDecisionIsAnEntryAboutItsSubject() {
        Judgement decided = about("a", Judgement.NO);
        long seq = ledger.judge(decided);
        assertThat(ledger.after(seq - 1, 1))
                .containsExactly(new Entry(seq, clock.instant(), Entry.Kind.JUDGEMENT, decided.subject()));
        assertThat(ledger.brokenJudgement()).isEmpty();
    }

    private static Judgement about(String mention, String value) {
        return new Judgement(Judgement.Kind.ABOUT, "press:clipping:" + mention, "usine", value, "Zoé", "");
    }

    private static List<Judgement> inForce(LedgerView view) {
        return view.judgements(Judgement.Kind.ABOUT).stream()
                .map(JudgementRecord::judgement)
                .toList();
    }

    // ---- withdrawals

    @Test
    void aWithdrawnPostKeepsItsNumbersAndLosesItsWordsAndNamesAtEveryPosition() {
        Post post = post("1");
        say("x", sighted(post, "data[0]"), counted(total(post, Metric.LIKES, 7, OPENING), "data[0]"));
        long before = ledger.position();
        String facts = shown(before, post).factsDigest();
        say("x", gone(post));
        for (long position : List.of(before, ledger.position())) {
            Dossier shown = shown(position, post);
            Post left = (Post) shown.mention();
            assertThat(left.text()).isEmpty();
            assertThat(left.url()).isEmpty();
            assertThat(left.account().orElseThrow().handle()).startsWith("~");
            assertThat(left.published()).isEqualTo(post.published());
            assertThat(shown.factsDigest()).isEqualTo(facts);
            assertThat(shown.withdrawn().orElseThrow().cause()).isEqualTo(WithdrawalCause.DELETED);
            assertThat(shown.latest()).hasSize(1);
        }
    }

    @Test
    void aWithdrawnPostIsOneEntryAndIsWithdrawnOnce() {
        Post post = post("1");
        say("x", sighted(post, "data[0]"));
        say("x", gone(post));
        Entry last = ledger.after(ledger.position() - 1, 1).getFirst();
        assertThat(last.kind()).isEqualTo(Entry.Kind.WITHDRAWAL);
        assertThat(last.subject()).isEqualTo(post.id().value());
        long run = ledger.position();
        say("x", gone(post), gone(post("2")));
        assertThat(ledger.after(run, 100)).noneMatch(entry -> entry.kind() == Entry.Kind.WITHDRAWAL);
    }

    @Test
    void anEditThatWasWithdrawnKeepsWhatEachPositionMatched() {
        Post post = post("1", OPENING, "usine");
        Post edited = post("1", OPENING, "usine, corrigée et complétée");
        say("x", sighted(post, "data[0]"));
        long before = ledger.position();
        String first = shown(before, post).factsDigest();
        say("x", sighted(edited, "data[0]"));
        String second = shown(ledger.position(), post).factsDigest();
        Match match = new Match(true, new java.util.TreeSet<>(List.of("edf")));
        ledger.derived().rememberMatches("rules", Map.of(first, Match.NONE, second, match));
        say("x", gone(post));
        ledger.derived().clear();
        assertThat(shown(before, post).factsDigest()).isEqualTo(first);
        assertThat(shown(ledger.position(), post).factsDigest()).isEqualTo(second);
        assertThat(ledger.derived().matches("rules", List.of(first, second)))
                .containsEntry(first, Match.NONE)
                .containsEntry(second, match);
    }

    @Test
    void aWithdrawnTextIsNotTakenInAgainButItsNumbersAre() {
        Post post = post("1");
        say("x", sighted(post, "data[0]"));
        say("x", gone(post));
        say("export", sighted(post, "line 2"), counted(total(post, Metric.LIKES, 9, OPENING), "line 2"));
        Dossier shown = shown(ledger.position(), post);
        assertThat(((Post) shown.mention()).text()).isEmpty();
        assertThat(shown.latest()).hasSize(1);
    }

    @Test
    void aPostMayBeSightedAndWithdrawnByTheSameBytesBetweenOthers() {
        Post before = post("1");
        Post gone = post("2");
        Post after = post("3");
        say(
                "x",
                sighted(before, "data[0]"),
                sighted(gone, "data[1]"),
                counted(total(gone, Metric.LIKES, 7, OPENING), "data[1]"),
                gone(gone),
                sighted(after, "data[2]"),
                sighted(gone, "data[3]"));
        Dossier left = shown(ledger.position(), gone);
        assertThat(((Post) left.mention()).text()).isEmpty();
        assertThat(left.latest()).hasSize(1);
        assertThat(((Post) shown(ledger.position(), before).mention()).text()).isEqualTo(before.text());
        assertThat(((Post) shown(ledger.position(), after).mention()).text()).isEqualTo(after.text());
    }

    @Test
    void anAccountKeepsItsNameWhileAnotherOfItsPostsIsThere() {
        say("x", sighted(post("1"), "data[0]"), sighted(post("2"), "data[1]"));
        say("x", gone(post("1")));
        assertThat(((Post) shown(ledger.position(), post("1")).mention()).account())
                .map(Account::handle)
                .contains(ACCOUNT.handle());
    }

    @Test
    void bytesThatHoldAWithdrawnTextWaitToBeReplaced() {
        Post post = post("1");
        long capture = say("x", sighted(post, "data[0]"));
        say("feed", sighted(clipping("a"), "items[0]"));
        assertThat(ledger.toExtract()).isEmpty();
        long second = say("x", gone(post));
        assertThat(ledger.toExtract()).extracting(CaptureRecord::id).containsExactly(capture, second);
        String old = ledger.toExtract().getFirst().digest();
        String extract = TemporaryLedger.digest("extract");
        assertThat(ledger.extracted(capture, Optional.of(extract))).contains(old);
        assertThat(ledger.extracted(second, Optional.empty())).isEmpty();
        assertThat(ledger.toExtract()).isEmpty();
        assertThat(shown(ledger.position(), post).evidence().digest()).isEqualTo(extract);
        long later = say("export", sighted(post, "line 2"));
        assertThat(ledger.toExtract()).extracting(CaptureRecord::id).containsExactly(later);
    }

    private Dossier shown(long position, Post post) {
        return ledger.at(position).mention(post.id()).orElseThrow();
    }

    private static Finding gone(Post post) {
        return new Finding.Withdrawn(post.id(), WithdrawalCause.DELETED, "errors[0]");
    }

    // ---- leases

    @Test
    void aLeaseHasOneHolderUntilItExpiresAndItsFenceGrows() {
        Lease first = ledger.leases().take("source/a", "one", MINUTE).orElseThrow();
        assertThat(ledger.leases().take("source/a", "two", MINUTE)).isEmpty();
        assertThat(ledger.leases().held("source/a")).contains(first);
        clock.advance(MINUTE);
        assertThat(ledger.leases().isHeld("source/a")).isFalse();
        Lease second = ledger.leases().take("source/a", "two", MINUTE).orElseThrow();
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(ledger.leases().renew(first, MINUTE)).isFalse();
        ledger.leases().release(first);
        assertThat(ledger.leases().isHeld("source/a")).isTrue();
    }

    @Test
    void aRenewedLeaseLivesOnAndAReleasedOneIsFreeAtOnce() {
        Lease lease = ledger.leases().take("report/a", "one", MINUTE).orElseThrow();
        clock.advance(Duration.ofSeconds(50));
        assertThat(ledger.leases().renew(lease, MINUTE)).isTrue();
        clock.advance(Duration.ofSeconds(50));
        assertThat(ledger.leases().take("report/a", "two", MINUTE)).isEmpty();
        ledger.leases().release(lease);
        assertThat(ledger.leases().take("report/a", "two", MINUTE).orElseThrow().fence())
                .isGreaterThan(lease.fence());
    }

    @Test
    void aLeaseThatNobodyGaveBackIsKnownUntilSomebodyDoes() {
        Lease dead = ledger.leases().take("source/dead", "one", MINUTE).orElseThrow();
        ledger.leases()
                .release(ledger.leases().take("source/done", "one", MINUTE).orElseThrow());
        assertThat(ledger.leases().notReturned()).containsExactly("source/dead");
        clock.advance(HOUR);
        assertThat(ledger.leases().notReturned()).containsExactly("source/dead");
        ledger.leases().release(dead);
        assertThat(ledger.leases().notReturned()).isEmpty();
    }

    @Test
    void aWriteUnderALeaseThatWasTakenOverIsRefused() {
        LedgerWriter old = writer("feed");
        long run = old.startRun(new RunPlan("feed", OPENING, OPENING.plus(HOUR), Optional.empty()));
        long capture = old.keep(run, TemporaryLedger.digest("p"), "o", "", OPENING, "");
        clock.advance(HOUR.multipliedBy(2));
        LedgerWriter current = ledger.writer(
                ledger.leases().take("source/feed", "another", HOUR).orElseThrow());
        long before = ledger.position();

        List<Finding> findings = List.of(sighted(clipping("a"), "items[0]"));
        assertThatThrownBy(() -> old.append(capture, findings)).isInstanceOf(StaleLeaseException.class);
        assertThatThrownBy(() -> old.read(capture, "feed/1", 1, 0, 0)).isInstanceOf(StaleLeaseException.class);
        assertThatThrownBy(() -> old.endRun(run, RunState.COLLECTED, Optional.empty()))
                .isInstanceOf(StaleLeaseException.class);
        assertThat(ledger.position()).isEqualTo(before);
        current.append(capture, findings);
        assertThat(ledger.position()).isEqualTo(before + 1);
    }

    // ---- short ways

    /** Appends in a new run and capture. @return the capture */
    private long say(String source, Finding... findings) {
        LedgerWriter writer = writer(source);
        Instant now = clock.instant();
        long run = writer.startRun(new RunPlan(source, now.minus(HOUR), now, Optional.empty()));
        String bytes = source + now + ledger.position();
        long capture = writer.keep(run, TemporaryLedger.digest(bytes), "https://a.example/", "", now, "");
        writer.append(capture, List.of(findings));
        return capture;
    }

    private void append(long capture, Finding... findings) {
        ledger.writer(ledger.leases().take("test", "test", HOUR).orElseThrow()).append(capture, List.of(findings));
    }

    protected final LedgerWriter writer(String source) {
        return ledger.writer(
                ledger.leases().take("source/" + source, "test", HOUR).orElseThrow());
    }

    private long lastCapture() {
        return ledger.after(0, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.kind() == Entry.Kind.CAPTURE)
                .mapToLong(Entry::seq)
                .max()
                .orElseThrow();
    }

    private long count(Entry.Kind kind) {
        return ledger.after(0, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.kind() == kind)
                .count();
    }

    private static Mention shown(LedgerView view, String id) {
        return view.mention(new MentionId(id)).orElseThrow().mention();
    }

    private static List<Dossier> all(LedgerView view) {
        List<Dossier> all = new ArrayList<>();
        view.all(all::add);
        return all;
    }

    private List<String> published(Period period) {
        List<String> ids = new ArrayList<>();
        ledger.now().published(period, dossier -> ids.add(dossier.mention().id().value()));
        return ids;
    }

    private List<Long> values(Mention mention, Metric metric) {
        return ledger.now().readings(Subject.of(mention.id()), metric).stream()
                .map(reading -> reading.snapshot().reading().value())
                .toList();
    }

    private static long latest(LedgerView view, Mention mention, Metric metric) {
        List<Long> values = view.mention(mention.id()).orElseThrow().latest().stream()
                .map(ReadingRecord::snapshot)
                .filter(snapshot -> snapshot.metric() == metric)
                .map(snapshot -> snapshot.reading().value())
                .toList();
        assertThat(values).hasSize(1);
        return values.getFirst();
    }
}
