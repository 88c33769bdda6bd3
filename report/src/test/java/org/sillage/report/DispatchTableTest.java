// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.report.SampleView.clippingId;
import static org.sillage.report.SampleView.dispatchId;
import static org.sillage.report.Samples.WEEK_47;
import static org.sillage.report.Samples.cells;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.mention.Clipping.Embargo;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;

/** Dispatches of agencies stand apart and count nowhere; what is under embargo stands nowhere. */
class DispatchTableTest {

    private static final Instant END = Instant.parse("2018-11-22T11:00:00Z");
    private static final Optional<Embargo> HELD = Optional.of(new Embargo(Optional.of(END)));
    private static final String TITLE = "The factory moves in";
    private static final String NOON = "2018-11-22T09:00:00Z";

    private final SampleView view = new SampleView().clipping("Reprint", "paper.example", "2018-11-22T12:00:00Z");

    private Report report() {
        return report(StoryBook.NO_REPRINTS);
    }

    private Report report(StoryBook stories) {
        Scope plain = Samples.scope();
        return Samples.report(
                view, WEEK_47, Locale.ENGLISH, new Scope(plain.campaign(), plain.matching(), stories, plain.outlets()));
    }

    private Report reprinted() {
        return report(Samples.stories(List.of(List.of(dispatchId(TITLE), clippingId("Reprint", "paper.example")))));
    }

    private List<OptionalDouble> figures() {
        return Figures.of(view, Samples.scope(), WEEK_47).stream()
                .map(Figure::value)
                .toList();
    }

    private static List<String> sheets(Report report) {
        return report.sheets().stream().map(sheet -> sheet.table().id()).toList();
    }

    /** Everything that any cell of any sheet says. */
    private static String everything(Report report) {
        StringBuilder all = new StringBuilder(report.summary().toString());
        report.sheets().forEach(sheet -> sheet.table().rows().forEach(row -> all.append(row)));
        return all.toString();
    }

    @Test
    void aDispatchCountsInNoFigure() {
        Report without = report();
        List<OptionalDouble> figures = figures();
        view.dispatch(TITLE, "agence.example", NOON, Optional.empty());
        Report with = report();
        assertThat(figures()).isEqualTo(figures);
        assertThat(Samples.figure(Metric.CLIPPINGS, Figures.of(view, Samples.scope(), WEEK_47))
                        .value())
                .hasValue(1);
        for (String table : List.of("Clippings", "Stories", "Outlets", "Journalists")) {
            assertThat(Samples.rows(Samples.table(with, table))).isEqualTo(Samples.rows(Samples.table(without, table)));
        }
    }

    @Test
    void dispatchesStandInASheetOfTheirOwnWhichIsThereOnlyWhereThereAreAny() {
        assertThat(sheets(report())).doesNotContain("Dispatches");
        view.dispatch(TITLE, "agence.example", NOON, Optional.empty());
        assertThat(sheets(report())).containsSubsequence("Stories", "Dispatches", "Outlets");
        assertThat(cells(report(), "Dispatches", "title")).containsExactly(TITLE);
        assertThat(cells(report(), "Dispatches", "agency")).containsExactly("agence.example");
        assertThat(cells(report(), "Dispatches", "authors")).containsExactly("Marie Durand");
        assertThat(cells(report(), "Method", "name")).contains(Message.of("method.dispatches"));
    }

    @Test
    void anEmbargoedDispatchIsNowhereBeforeItsTimeAndThereFromItOn() {
        view.dispatch(TITLE, "agence.example", NOON, HELD);
        Report before = Samples.report(view.at(END.minusMillis(1)), WEEK_47, Locale.ENGLISH);
        assertThat(sheets(before)).doesNotContain("Dispatches");
        assertThat(everything(before)).doesNotContain(TITLE).doesNotContain("agence.example");
        Report after = Samples.report(view.at(END), WEEK_47, Locale.ENGLISH);
        assertThat(cells(after, "Dispatches", "title")).containsExactly(TITLE);
    }

    @Test
    void anEmbargoWithoutAnEndNeverEnds() {
        view.dispatch(TITLE, "agence.example", NOON, Optional.of(Embargo.UNTIL_FURTHER_NOTICE));
        Report report = Samples.report(view.at(END.plus(Duration.ofDays(10_000))), WEEK_47, Locale.ENGLISH);
        assertThat(everything(report)).doesNotContain(TITLE);
    }

    @Test
    void whatIsUnderEmbargoIsNotEvenLeftOut() {
        view.dispatch(TITLE, "agence.example", NOON, HELD).at(END.minusSeconds(1));
        view.judged(new Judgement(
                Judgement.Kind.ABOUT, dispatchId(TITLE).value(), "usine-2018", Judgement.NO, "Carla", "no"));
        assertThat(sheets(report())).doesNotContain("Exclusions");
        view.at(END);
        assertThat(cells(report(), "Exclusions", "mention"))
                .containsExactly(dispatchId(TITLE).value());
    }

    @Test
    void theOriginalOfAReprintIsTheDispatchItCarries() {
        view.dispatch(TITLE, "agence.example", NOON, Optional.empty());
        Report report = reprinted();
        assertThat(cells(report, "Stories", "original_outlet")).containsExactly("agence.example");
        assertThat(cells(report, "Stories", "title")).containsExactly(TITLE);
        assertThat(cells(report, "Stories", "clippings")).containsExactly(1L);
        assertThat(cells(report, "Clippings", "role")).containsExactly(Message.of("role.copy"));
    }

    @Test
    void aStoryIsNotCalledAfterADispatchUnderEmbargo() {
        view.dispatch(TITLE, "agence.example", NOON, HELD).at(END.minusSeconds(1));
        Report before = reprinted();
        assertThat(everything(before)).doesNotContain("press:dispatch");
        assertThat(cells(before, "Clippings", "story")).isEqualTo(cells(before, "Stories", "story"));
        view.at(END);
        assertThat(cells(reprinted(), "Clippings", "story"))
                .containsExactly(dispatchId(TITLE).value());
    }
}
