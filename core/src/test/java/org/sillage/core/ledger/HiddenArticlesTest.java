// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.core.testkit.Samples.sighted;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;
import org.sillage.core.testkit.Samples;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** A search that hides the addresses of what it finds, and the same articles met under their own. */
class HiddenArticlesTest {

    private static final String TITLE = "L'usine extraordinaire ouvre ses portes au Grand Palais";
    private static final String NOON = "2018-11-22T12:00:00Z";

    private final SettableClock clock = SettableClock.at("2018-11-24T12:00:00Z");
    private final TemporaryLedger temporary = TemporaryLedger.open(clock);
    private final Ledger ledger = temporary.ledger();

    @AfterEach
    void close() {
        temporary.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatASearchFoundIsTheArticleWhicheverWasMetFirst(boolean searchFirst) {
        Clipping found = found(TITLE, NOON);
        Clipping own = article("a", TITLE, "2018-11-22T09:30:00Z");
        say(searchFirst ? "google-news" : "feed", searchFirst ? found : own);
        say(searchFirst ? "feed" : "google-news", searchFirst ? own : found);

        assertThat(clippings()).containsExactly((searchFirst ? found : own).id());
        Dossier shown = ledger.now().mention(found.id()).orElseThrow();
        assertThat(shown.mention().url()).isEqualTo(own.url());
        assertThat(shown.mention().text()).isEqualTo(own.text());
        assertThat(shown.sources()).containsExactlyInAnyOrder("google-news", "feed");
        assertThat(shown.others()).hasSize(1);
    }

    @Test
    void alsoWhereBothComeInOneSliceAndReadingAgainAddsNothing() {
        for (int look = 0; look < 2; look++) {
            say("both", found(TITLE, NOON), article("a", TITLE, NOON));
            assertThat(clippings()).hasSize(1);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(aliases()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-11-22T12:00:00Z, 2018-11-23T00:00:00Z, 1", // at midnight, the next day
        "2018-11-22T12:00:00Z, 2018-11-23T00:01:00Z, 2",
        "2018-11-22T12:00:00Z, 2018-11-22, 1",
        "2018-11-22T00:10:00Z, 2018-11-21, 2",
        "2018-11-22, 2018-11-22T23:00:00Z, 1",
        "2018-11-22, 2018-11-23T01:00:00Z, 2",
    })
    void theTwoArePublishedWithinHalfADayOrOnTheDayThatOneStates(String found, String own, int clippings) {
        say("google-news", found(TITLE, found));
        say("feed", article("a", TITLE, own));
        assertThat(clippings()).hasSize(clippings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Météo", "Le courrier des lecteurs de la semaine", "L'essentiel de l'actualité", "Édito"})
    void aStandingHeadingProvesNothing(String title) {
        say("google-news", found(title, NOON));
        say("feed", article("a", title, NOON));
        assertThat(clippings()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTitleThatComesBackInItsOutletProvesNothing(boolean searchFirst) {
        say("feed", article("monday", TITLE, "2018-11-19T12:00:00Z"));
        if (searchFirst) say("google-news", found(TITLE, NOON));
        say("feed", article("thursday", TITLE, NOON));
        if (!searchFirst) say("google-news", found(TITLE, NOON));
        assertThat(clippings()).hasSize(3);
    }

    @Test
    void ofTwoAddressesUnderOneTitleNobodyKnowsWhichIsMeantAndTheyAreNeverJoined() {
        say("feed", article("economie", TITLE, NOON), article("une", TITLE, NOON));
        say("google-news", found(TITLE, NOON));
        say("feed", article("culture", TITLE, NOON));
        assertThat(clippings()).hasSize(4);
    }

    @Test
    void anArticleThatWasFoundOnceIsNotFoundAgainUnderAnotherDay() {
        say("feed", article("a", TITLE, "2018-11-22T23:30:00Z"));
        say("google-news", found(TITLE, "2018-11-22T23:30:00Z"));
        say("google-news", found(TITLE, "2018-11-23T06:00:00Z"));
        assertThat(clippings()).hasSize(2);
    }

    @Test
    void anotherOutletIsAnotherArticleAndSoIsThePrintedOne() {
        say("google-news", found(TITLE, NOON));
        say("sud", Samples.published(Samples.clipping("sud-soir.example", "a", TITLE, ""), published(NOON)));
        say("list", printed(TITLE, "2018-11-23"));
        assertThat(clippings()).hasSize(3);
        say("feed", article("a", TITLE, NOON));
        assertThat(clippings()).hasSize(3);
    }

    @Test
    void whatStatesNoDateIsNotTakenForAnything() {
        Clipping undated = Samples.published(article("a", TITLE, NOON), Published.unstated(Instant.parse(NOON)));
        say("gdelt", undated);
        say("google-news", found(TITLE, NOON));
        assertThat(clippings()).hasSize(2);
        // Its page states one.
        say("pages", article("a", TITLE, NOON));
        assertThat(clippings()).hasSize(1);
    }

    @Test
    void aPersonWhoSetsThemApartIsNotOverruledByTheNextLook() {
        Clipping found = found(TITLE, NOON);
        say("feed", article("a", TITLE, NOON));
        say("google-news", found);
        ledger.judge(new Judgement(Judgement.Kind.APART, found.id().value(), "", "", "Claire", ""));
        say("google-news", found);
        say("feed", Samples.published(Samples.clipping("ouest-matin.example", "a", TITLE, "Plus."), published(NOON)));
        assertThat(clippings()).hasSize(2);
    }

    private void say(String source, Clipping... clippings) {
        Finding[] findings = new Finding[clippings.length];
        for (int i = 0; i < clippings.length; i++) findings[i] = sighted(clippings[i], "items[" + i + "]");
        temporary.append(source, findings);
    }

    private List<MentionId> clippings() {
        List<MentionId> ids = new ArrayList<>();
        ledger.now().all(dossier -> ids.add(dossier.mention().id()));
        return ids;
    }

    private long aliases() {
        return ledger.after(0, 1_000).stream()
                .filter(entry -> entry.kind() == Entry.Kind.ALIAS)
                .count();
    }

    private static Clipping article(String slug, String title, String published) {
        return Samples.published(
                Samples.clipping("ouest-matin.example", slug, title, "Un texte."), published(published));
    }

    private static Published published(String at) {
        return at.length() == 10 ? Published.on(LocalDate.parse(at), ZoneOffset.UTC) : Published.at(Instant.parse(at));
    }

    private static Clipping found(String title, String published) {
        return unaddressed(
                title, published, Optional.of(URI.create("https://news.search.example/articles/CBMi" + published)));
    }

    private static Clipping printed(String title, String day) {
        return unaddressed(title, day, Optional.empty());
    }

    private static Clipping unaddressed(String title, String published, Optional<URI> url) {
        return new Clipping(
                MentionId.ofUnaddressedClipping("ouest-matin.example", title, published.substring(0, 10)),
                url,
                published(published),
                "ouest-matin.example",
                Clipping.Medium.UNKNOWN,
                "fr",
                List.of(),
                List.of(),
                title,
                "");
    }
}
