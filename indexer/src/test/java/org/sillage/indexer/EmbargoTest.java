// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Clipping.Embargo;
import org.sillage.core.search.QueryException;
import org.sillage.core.search.QueryParser;
import org.sillage.core.search.SearchRequest;
import org.sillage.core.search.SearchResult;
import org.sillage.core.testkit.Samples;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** What is under embargo when a question is asked is neither found nor counted. */
class EmbargoTest {

    private final SettableClock clock = SettableClock.at("2018-11-22T10:00:00Z");
    private TemporaryLedger temporary;
    private LuceneMentionIndex index;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        temporary = TemporaryLedger.open(clock);
        index = new LuceneMentionIndex(folder.resolve("index"), clock, notice -> {});
    }

    @AfterEach
    void close() throws IOException {
        index.close();
        temporary.close();
    }

    private void say(String slug, Optional<Instant> until) throws IOException {
        Clipping held = Samples.clipping("paper.example", slug, "Usine " + slug, "Texte de l’usine")
                .with(Clipping.Details.embargoed(new Embargo(until)));
        temporary.append("wire", Samples.sighted(held, "newsItem[1]"));
        index.catchUp(temporary.ledger());
    }

    private SearchResult search(String query) throws IOException, QueryException {
        return index.search(SearchRequest.of(QueryParser.parse(query), Matches.PARIS, 10));
    }

    @Test
    void anItemIsFoundFromTheEndOfItsEmbargoOnWithoutAnythingBeingIndexedAgain() throws Exception {
        say("tenue", Optional.of(Instant.parse("2018-11-22T11:00:00Z")));
        clock.advance(Duration.ofHours(1).minusMillis(1));
        for (String query : List.of("usine", "*", "usine -autre")) {
            assertThat(search(query).total()).as(query).isZero();
            assertThat(search(query).hits()).isEmpty();
            assertThat(search(query).facets()).containsEntry("outlet", Map.of());
        }
        clock.advance(Duration.ofMillis(1));
        assertThat(search("usine").total()).isEqualTo(1);
        assertThat(search("usine").facets()).containsEntry("outlet", Map.of("paper.example", 1L));
    }

    @Test
    void anEmbargoWithoutAnEndHoldsUntilItsSourceLiftsIt() throws Exception {
        say("tenue", Optional.empty());
        clock.advance(Duration.ofDays(10_000));
        assertThat(search("usine").total()).isZero();
        say("tenue", Optional.of(Instant.parse("2018-11-22T10:00:00Z")));
        assertThat(search("usine").total()).isEqualTo(1);
    }
}
