// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.core.collect.DuePages.Page;
import org.sillage.core.collect.PageRhythm.Candidate;
import org.sillage.core.mention.MentionId;

/** Asked at once, a day later, a week later, and never again. */
class PageRhythmTest {

    private static final Instant NOW = Instant.parse("2018-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "1, 2018-11-21T12:30:00Z, false",
        "1, 2018-11-21T12:04:00Z, true",
        "2, 2018-11-16T12:00:00Z, false",
        "2, 2018-11-15T12:00:00Z, true",
        "3, 2017-01-01T00:00:00Z, false"
    })
    void aPageThatGaveNoArticleIsAskedForEverLessOften(int times, Instant last, boolean due) {
        Candidate candidate = new Candidate(page("a"), NOW, times, Optional.of(last));
        assertThat(PageRhythm.due(List.of(candidate), NOW, 10)).hasSize(due ? 1 : 0);
    }

    @Test
    void theMostRecentComeFirstAndNoMoreThanAskedFor() {
        List<Candidate> candidates = List.of(
                never("old", "2018-11-01T00:00:00Z"),
                never("new", "2018-11-22T00:00:00Z"),
                never("middle", "2018-11-12T00:00:00Z"));
        assertThat(PageRhythm.due(candidates, NOW, 2)).containsExactly(page("new"), page("middle"));
    }

    private static Candidate never(String name, String published) {
        return new Candidate(page(name), Instant.parse(published), 0, Optional.empty());
    }

    private static Page page(String name) {
        URI address = URI.create("https://ouest-matin.example/" + name);
        return new Page(MentionId.ofClipping(address), address);
    }
}
