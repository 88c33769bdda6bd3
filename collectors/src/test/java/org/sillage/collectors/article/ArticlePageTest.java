// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.DuePages;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.Refresh;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.message.Message;

/** Pages are asked for politely, once, and what was refused is on record. */
class ArticlePageTest {

    private final Site site = new Site();
    private final List<Capture> kept = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void aPageSightsTheClippingItWasAskedForWhateverItCallsItself() throws Exception {
        site.with(
                "/1?p=2",
                Site.ARTICLE.replace("<title>", "<link rel='canonical' href='https://other.example/'><title>"));
        look("/1?p=2");
        Clipping clipping = (Clipping) ((Finding.Sighting) findings().getFirst()).mention();
        assertThat(clipping.id()).isEqualTo(MentionId.ofClipping(site.address("/1?p=2")));
        assertThat(clipping.byline()).containsExactly("Marie Durand");
        assertThat(clipping.published().at()).isEqualTo(Instant.parse("2018-11-22T08:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"/eco/usine,true", "/1,false", "https://other.example/usine,false"})
    void anotherAddressOfTheSameSiteThatThePageStatesIsAnotherIdOfTheClipping(String stated, boolean alias)
            throws Exception {
        String canonical = stated.startsWith("/") ? site.address(stated).toString() : stated;
        site.with("/1", Site.ARTICLE.replace("<title>", "<link rel='canonical' href='" + canonical + "'><title>"));
        look("/1");
        List<Finding> aliases =
                findings().stream().filter(Finding.Alias.class::isInstance).toList();
        MentionId asked = MentionId.ofClipping(site.address("/1"));
        MentionId other = MentionId.ofClipping(site.address("/eco/usine"));
        assertThat(aliases).isEqualTo(alias ? List.of(new Finding.Alias(other, asked, "article")) : List.of());
    }

    @Test
    void theRobotsFileIsAskedFirstAndObeyed() throws Exception {
        site.with("/robots.txt", "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /abonnes\n")
                .with("/1", Site.ARTICLE);
        look("/abonnes/2", "/1");
        assertThat(site.asked()).containsExactly("/robots.txt", "/1");
        assertThat(reasons()).containsExactly("article-page.robots");
        assertThat(kept).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 Not Found | article-page.status",
                "403 Forbidden | article-page.status",
                "410 Gone | article-page.status",
                "200 OK~Content-Type: application/pdf | article-page.not-html",
            })
    void whatIsRefusedIsKeptWithItsReasonSoThatItIsNotAskedAgainAndAgain(String head, String reason) throws Exception {
        site.with("/2", "HTTP/1.1 " + head.replace("~", "\r\n") + "\r\n\r\n").with("/1", Site.ARTICLE);
        look("/2", "/1");
        assertThat(kept.getFirst().origin()).isEqualTo(site.address("/2").toString());
        assertThat(reasons()).containsExactly(reason);
        assertThat(site.asked()).containsExactly("/robots.txt", "/2", "/1");
    }

    @Test
    void aSiteOutOfOrderIsLeftAloneForTheRestOfTheLook() throws Exception {
        site.with("/1", "HTTP/1.1 500 Oops\r\n\r\n").with("/2", Site.ARTICLE);
        assertThat(failure("/1", "/2").reason().key()).isEqualTo("article-page.none");
        assertThat(site.asked()).containsExactly("/robots.txt", "/1", "/1");
        assertThat(reasons()).containsExactly("http.status");
    }

    @Test
    void aSiteThatWantsToBeLeftAloneHasRefusedNothing() throws Exception {
        site.with("/1", "HTTP/1.1 429 Slow\r\n\r\n").with("/2", Site.ARTICLE);
        look("/1", "/2");
        assertThat(kept).isEmpty();
        assertThat(site.asked()).containsExactly("/robots.txt", "/1");
    }

    @Test
    void whereNobodyKnowsWhatASiteAllowsItsPagesWaitAndItIsSaid() throws Exception {
        site.with("/robots.txt", "HTTP/1.1 503 Busy\r\n\r\n").with("/1", Site.ARTICLE);
        look("/1", "/2");
        assertThat(kept).isEmpty();
        assertThat(notes).extracting(Message::key).containsExactly("article-page.deferred");
    }

    @Test
    void aLongPauseBetweenPagesMeansFewOfThemALook() throws Exception {
        site.with("/robots.txt", "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nCrawl-delay: 120\n")
                .with("/1", Site.ARTICLE)
                .with("/2", Site.ARTICLE)
                .with("/3", Site.ARTICLE);
        look("/1", "/2", "/3");
        assertThat(site.asked()).containsExactly("/robots.txt", "/1", "/2");
    }

    @Test
    void aLookThatBroughtNoArticleAtAllIsPartialAndNotFailed() throws Exception {
        site.with("/1", Site.CONSENT);
        SourceException failure = failure("/1");
        assertThat(failure.reason().key()).isEqualTo("article-page.none");
        assertThat(failure.kind()).isEqualTo(SourceException.Kind.OPTIONAL);
        assertThat(kept).hasSize(1);
        assertThat(findings().getFirst()).isInstanceOf(Finding.Skip.class);
    }

    @Test
    void theSettingsSayWhoseClippingsAndHowManyPages() throws Exception {
        List<Object> asked = new ArrayList<>();
        DuePages due = (sources, most) -> {
            asked.addAll(List.of(sources, most));
            return List.of();
        };
        site.collector(Map.of("of", "gdelt-usine, ouest-matin", "most", "20")).capture(resume(due), sink());
        site.collector(Map.of()).capture(resume(due), sink());
        assertThat(asked).containsExactly(Set.of("gdelt-usine", "ouest-matin"), 20, Set.of(), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "99999"})
    void aNumberOfPagesThatMakesNoSenseIsRefusedAtOnce(String most) {
        assertThat(catchThrowableOfType(SettingsException.class, () -> site.collector(Map.of("most", most)))
                        .key())
                .isEqualTo("most");
    }

    private void look(String... paths) throws Exception {
        site.collector(Map.of()).capture(resume(site.due(paths)), sink());
    }

    private SourceException failure(String... paths) {
        return catchThrowableOfType(SourceException.class, () -> look(paths));
    }

    private Resume resume(DuePages due) {
        return new Resume("", false, Instant.EPOCH, site.time.instant(), Refresh.NONE, due);
    }

    private List<Finding> findings() throws Exception {
        List<Finding> all = new ArrayList<>();
        for (Capture capture : kept) {
            Evidence evidence = new Evidence(
                    "digest", capture.origin(), capture.mediaType(), capture.observedAt(), capture.bytes());
            try (Stream<Finding> read = site.collector(Map.of()).read(evidence)) {
                all.addAll(read.toList());
            }
        }
        return all;
    }

    private List<String> reasons() throws Exception {
        return findings().stream()
                .filter(Finding.Skip.class::isInstance)
                .map(skip -> ((Finding.Skip) skip).reason().key())
                .toList();
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
}
