// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sillage.core.ledger.Derived.Link;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.story.Articles.Article;
import org.sillage.core.testkit.Samples;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** On a real ledger: what is remembered, and that it comes out the same however it is done. */
class ComparisonTest {

    private static final Instant NOON = Instant.parse("2018-11-22T12:00:00Z");
    private static final Article ARTICLE = Articles.all().getFirst();
    private static final Article OTHER = Articles.all().getLast();

    private final TemporaryLedger temporary = TemporaryLedger.open(new SettableClock(NOON));

    @AfterEach
    void close() {
        temporary.close();
    }

    @Test
    void theStoryHasTheIdOfItsFirstRecordedClipping() {
        Clipping first = record(clipping("a.example", 5, ARTICLE.title(), ARTICLE.text()));
        Clipping second = record(clipping("b.example", 2, "Un autre titre pour ce texte", ARTICLE.text()));
        Clipping third = record(clipping("c.example", 1, ARTICLE.title(), Articles.cut(ARTICLE.text())));
        Clipping alone = record(clipping("c.example", 1, OTHER.title(), OTHER.text()));
        assertThat(stories(first, second, third, alone))
                .containsEntry(first.id(), first.id())
                .containsEntry(second.id(), first.id())
                .containsEntry(third.id(), first.id())
                .containsEntry(alone.id(), alone.id());
    }

    @Test
    void aClippingRecordedLaterNeverChangesTheStoryOfAnEarlierOne() {
        Clipping copy = record(clipping("b.example", 5, ARTICLE.title(), ARTICLE.text()));
        long before = temporary.ledger().position();
        assertThat(stories(copy)).containsEntry(copy.id(), copy.id());
        Clipping original = record(clipping("a.example", 0, ARTICLE.title(), ARTICLE.text()));
        assertThat(stories(copy, original)).containsEntry(copy.id(), copy.id()).containsEntry(original.id(), copy.id());
        assertThat(new Stories(temporary.ledger().derived()).of(List.of(copy.id()), before))
                .containsEntry(copy.id(), copy.id());
    }

    @Test
    void aLinkCountsFromThePositionOfTheVersionThatBroughtTheText() {
        Clipping original = record(clipping("a.example", 0, ARTICLE.title(), ARTICLE.text()));
        Clipping teaser = record(clipping("b.example", 2, "Un tout autre titre que le premier", ""));
        long before = temporary.ledger().position();
        record(new Clipping(
                teaser.id(),
                teaser.url(),
                teaser.published(),
                teaser.outlet(),
                teaser.medium(),
                "fr",
                List.of(),
                List.of(),
                teaser.title(),
                ARTICLE.text()));
        assertThat(stories(teaser)).containsEntry(teaser.id(), original.id());
        assertThat(new Stories(temporary.ledger().derived()).of(List.of(teaser.id()), before))
                .containsEntry(teaser.id(), teaser.id());
    }

    @Test
    void theResultIsTheSameWhateverTheBatchAndAfterTheTablesWereEmptied() {
        List<Clipping> all = newsroomDay();
        Map<MentionId, Link> links = links(all, 1);
        assertThat(links).hasSizeGreaterThan(30);
        for (int batchSize : List.of(1, 3, 7, 500)) {
            temporary.ledger().derived().clear();
            assertThat(links(all, batchSize)).as("batches of %s", batchSize).isEqualTo(links);
        }
    }

    @Test
    void goingOnWhereItStoppedGivesTheSameAsOneGo() {
        List<Clipping> all = newsroomDay(() -> new Comparison(temporary.ledger(), 5).catchUp());
        Map<MentionId, Link> links = links(all, 5);
        temporary.ledger().derived().clear();
        assertThat(links(all, 500)).isEqualTo(links);
    }

    @Test
    void linksLookOnlyBackwards() {
        List<Clipping> all = newsroomDay();
        List<MentionId> order = all.stream().map(Clipping::id).toList();
        links(all, 10)
                .values()
                .forEach(link -> assertThat(order.indexOf(link.of())).isLessThan(order.indexOf(link.clipping())));
    }

    @Test
    void nothingNewIsComparedTwice() {
        newsroomDay();
        Comparison comparison = new Comparison(temporary.ledger());
        assertThat(comparison.catchUp()).isEqualTo(temporary.ledger().position());
        assertThat(comparison.catchUp()).isEqualTo(temporary.ledger().position());
        assertThat(temporary.ledger().derived().compared(Comparison.ALGORITHM))
                .isEqualTo(temporary.ledger().position());
    }

    @Test
    void postsAreNoPartOfStories() {
        temporary.append("x", Samples.sighted(Samples.post("1", NOON, ARTICLE.text()), "line 2"));
        temporary.append("x", Samples.sighted(Samples.post("2", NOON, ARTICLE.text()), "line 3"));
        assertThat(new Comparison(temporary.ledger()).catchUp())
                .isEqualTo(temporary.ledger().position());
        MentionId post = MentionId.ofPost("x", "2");
        assertThat(new Stories(temporary.ledger().derived())
                        .of(List.of(post), temporary.ledger().position()))
                .containsEntry(post, post);
    }

    private List<Clipping> newsroomDay() {
        return newsroomDay(() -> {});
    }

    /** Copies of several kinds, furniture, edits of one's own text, in an order without system. */
    private List<Clipping> newsroomDay(Runnable betweenArticles) {
        Random random = new Random(22);
        List<Clipping> all = new ArrayList<>();
        for (int paper = 0; paper < 6; paper++) {
            String furniture = "\nRetrouvez toute l'actualité de la région sur le site du journal " + paper + ".";
            for (Article article : Articles.all()) {
                String text = Articles.edited(article.text(), random.nextInt(12), random) + furniture;
                Clipping clipping =
                        clipping("p" + paper + ".example", random.nextInt(100), article.title(), text + furniture);
                all.add(record(clipping));
                if (random.nextInt(4) == 0) record(withText(clipping, Articles.edited(text, 20, random)));
                if (random.nextInt(6) == 0) betweenArticles.run();
            }
        }
        return all;
    }

    private Map<MentionId, Link> links(List<Clipping> clippings, int batchSize) {
        new Comparison(temporary.ledger(), batchSize).catchUp();
        return temporary
                .ledger()
                .derived()
                .links(
                        Comparison.ALGORITHM,
                        clippings.stream().map(Clipping::id).toList(),
                        temporary.ledger().position());
    }

    private Map<MentionId, MentionId> stories(Clipping... clippings) {
        new Comparison(temporary.ledger()).catchUp();
        return new Stories(temporary.ledger().derived())
                .of(
                        List.of(clippings).stream().map(Clipping::id).toList(),
                        temporary.ledger().position());
    }

    private Clipping record(Clipping clipping) {
        temporary.append("feed", Samples.sighted(clipping, "items[0]"));
        return clipping;
    }

    private static Clipping clipping(String outlet, int hours, String title, String text) {
        String path = Integer.toHexString((outlet + title + hours).hashCode());
        return Articles.clipping(outlet, path, NOON.plus(Duration.ofHours(hours)), title, text);
    }

    private static Clipping withText(Clipping clipping, String text) {
        return new Clipping(
                clipping.id(),
                clipping.url(),
                clipping.published(),
                clipping.outlet(),
                clipping.medium(),
                clipping.language(),
                clipping.byline(),
                clipping.agencies(),
                clipping.title(),
                text);
    }
}
