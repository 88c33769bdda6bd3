// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Outlet;

/** Paper and site are two outlets and one brand, and an outlet is what it was on the day. */
class OutletTableTest {

    private static Outlet outlet(String key, String name, String parent, Outlet.Edition... editions) {
        return new Outlet(
                key,
                name,
                List.of(),
                List.of(),
                Optional.of(parent).filter(text -> !text.isEmpty()),
                "national-daily",
                "FR",
                "fr",
                Optional.of(1),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(editions));
    }

    private static Report report(SampleView view, StoryBook stories, Outlet... outlets) {
        Scope scope = Scope.of(Samples.campaign(), Matching.EVERYTHING, stories, Samples.register(outlets));
        return Samples.report(view, Samples.WEEK_47, Locale.ENGLISH, scope);
    }

    @Test
    void aStoryInPaperAndOnSiteIsOneStoryOfTheBrand() {
        SampleView view = new SampleView()
                .clipping("One", "soir.example", "2018-11-20T09:00:00Z")
                .clipping("Two", "soir-papier", "2018-11-21T09:00:00Z");
        List<MentionId> ids = Samples.cells(
                        report(view, StoryBook.NO_REPRINTS, outlet("soir.example", "Le Soir", "")),
                        TableIds.CLIPPINGS,
                        "mention")
                .stream()
                .map(id -> new MentionId(String.valueOf(id)))
                .toList();
        Report report = report(
                view,
                Samples.stories(List.of(ids)),
                outlet("soir.example", "Le Soir", ""),
                outlet("soir-papier", "Le Soir", "soir.example"));
        assertThat(Samples.cells(report, TableIds.OUTLETS, "outlet_key"))
                .containsExactly("soir-papier", "soir.example");
        assertThat(Samples.cells(report, TableIds.OUTLETS, "clippings")).containsExactly(1L, 1L);
        assertThat(Samples.cells(report, TableIds.OUTLETS, "parent")).containsExactly("Le Soir", null);
        assertThat(Samples.cells(report, TableIds.OUTLETS, "parent_clippings")).containsExactly(2L, 2L);
        assertThat(Samples.cells(report, TableIds.OUTLETS, "parent_stories")).containsExactly(1L, 1L);
    }

    @Test
    void coverageTellsTheOutletOfTheDayAndOutletsThatOfThePeriodsEnd() {
        Outlet.Edition before = new Outlet.Edition(
                Optional.empty(),
                Optional.of(LocalDate.parse("2018-11-20")),
                Optional.of("Le Soir Gratuit"),
                Optional.empty(),
                Optional.of("free"),
                Optional.of(3));
        // The second one is published on the 21st in Paris, where the report's days are.
        SampleView view = new SampleView()
                .clipping("One", "soir.example", "2018-11-20T09:00:00Z")
                .clipping("Two", "soir.example", "2018-11-20T23:30:00Z");
        Report report = report(view, StoryBook.NO_REPRINTS, outlet("soir.example", "Le Soir", "", before));
        assertThat(Samples.cells(report, TableIds.CLIPPINGS, "outlet"))
                .containsExactlyInAnyOrder("Le Soir Gratuit", "Le Soir");
        assertThat(Samples.cells(report, TableIds.CLIPPINGS, "tier")).containsExactlyInAnyOrder(3L, 1L);
        assertThat(Samples.cells(report, TableIds.OUTLETS, "outlet")).containsExactly("Le Soir");
        assertThat(Samples.cells(report, TableIds.OUTLETS, "clippings")).containsExactly(2L);
        assertThat(Samples.cells(report, TableIds.OUTLETS, "tier")).containsExactly(1L);
    }
}
