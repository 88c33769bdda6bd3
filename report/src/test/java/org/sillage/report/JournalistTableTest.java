// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sillage.report.Samples.WEEK_47;
import static org.sillage.report.Samples.cells;
import static org.sillage.report.Samples.figure;
import static org.sillage.report.Samples.outlet;
import static org.sillage.report.Samples.table;
import static org.sillage.report.Samples.tile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sillage.core.campaign.Accredited;
import org.sillage.core.campaign.AccreditedList;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.campaign.Judgement.Kind;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;
import org.sillage.core.run.RunState;

/** The sheet and the figures of the same week say the same of journalists. */
class JournalistTableTest {

    private static final OutletRegister OUTLETS = Samples.register(outlet("d.example", 0), outlet("e.example", 0));
    private static final AccreditedList LIST = new AccreditedList(List.of(
            new Accredited("Anne Dupont", List.of(), List.of("d.example"), true, Optional.of(true), Optional.empty()),
            Accredited.of("Bruno Maubert", "d.example"),
            Accredited.of("Basile Maubert", "d.example"),
            Accredited.of("Zoé Silencieuse", "e.example"),
            new Accredited(
                    "Paul Refuse", List.of(), List.of("e.example"), false, Optional.of(true), Optional.empty())));

    private final SampleView view = new SampleView()
            .clipping("c1", "d.example", "2018-11-20T09:00:00Z", "A. Dupont")
            .clipping("c2", "d.example", "2018-11-21T09:00:00Z", "Anne DUPONT", "Léa Autre")
            .clipping("c3", "d.example", "2018-11-21T10:00:00Z", "B. Maubert")
            .clipping("c4", "e.example", "2018-11-22T09:00:00Z", "Paul Refuse")
            .clipping("c5", "e.example", "2018-11-22T10:00:00Z");

    private Scope scope(AccreditedList list) {
        return Scope.of(Samples.campaign().with(list), Matching.EVERYTHING, StoryBook.NO_REPRINTS, OUTLETS);
    }

    private Report report() {
        return Samples.report(view, WEEK_47, Locale.ENGLISH, scope(LIST));
    }

    @Test
    void signersComeFirstThenTheSilentThenWhatNobodySigned() {
        Report report = report();
        assertThat(cells(report, "Journalists", "person"))
                .containsExactly(
                        "Anne Dupont",
                        "B. Maubert",
                        "Léa Autre",
                        "Paul Refuse",
                        "Bruno Maubert",
                        "Basile Maubert",
                        "Zoé Silencieuse",
                        null);
        assertThat(cells(report, "Journalists", "clippings")).containsExactly(2L, 1L, 1L, 1L, 0L, 0L, 0L, 1L);
        assertThat(cells(report, "Journalists", "accredited"))
                .containsExactly(
                        Message.of("answer.yes"),
                        Message.of("answer.perhaps"),
                        Message.of("answer.no"),
                        Message.of("answer.no"),
                        Message.of("answer.yes"),
                        Message.of("answer.yes"),
                        Message.of("answer.yes"),
                        null);
        assertThat(cells(report, "Journalists", "invited"))
                .containsExactly(
                        Message.of("answer.yes"), null, null, Message.of("answer.yes"), null, null, null, null);
        assertThat(cells(report, "Journalists", "certainty"))
                .containsExactly(
                        Message.of("certainty.by-initials"),
                        Message.of("certainty.ambiguous.names", "Bruno Maubert, Basile Maubert"),
                        Message.of("certainty.as-signed"),
                        Message.of("certainty.certain"),
                        Message.of("certainty.silent"),
                        Message.of("certainty.silent"),
                        Message.of("certainty.silent"),
                        Message.of("certainty.unsigned"));
        assertThat(cells(report, "Journalists", "outlets_named").get(6)).isEqualTo("E.EXAMPLE");
    }

    @Test
    void theFiguresAgreeWithTheSheet() {
        Report report = report();
        assertThat(tile(Metric.JOURNALISTS, report).value()).hasValue(4);
        assertThat(tile(Metric.BYLINE_RATE, report).value()).hasValue(4 / 5.0);
        assertThat(tile(Metric.ACCREDITED_CONVERTED, report).value()).hasValue(1 / 4.0);
        assertThat(tile(Metric.ACCREDITED_CONVERTED, report).of()).isEqualTo(4);
        assertThat(cells(report, "Method", "definition"))
                .contains(Message.of("method.accredited.words", "0.5", 2L, 4L, 3L, 1L));
    }

    @Test
    void aPersonsWordBeatsTheRules() {
        view.judged(new Judgement(Kind.PERSON, "B. MAUBERT", "d.example", "Basile Maubert", "Carla", ""))
                .judged(new Judgement(Kind.PERSON, "Léa Autre", "d.example", "", "Carla", ""));
        Report report = report();
        assertThat(cells(report, "Journalists", "person"))
                .startsWith("Anne Dupont", "Basile Maubert", "Paul Refuse", "Bruno Maubert")
                .doesNotContain("Léa Autre");
        assertThat(cells(report, "Journalists", "certainty").get(1)).isEqualTo(Message.of("certainty.judged"));
        assertThat(tile(Metric.ACCREDITED_CONVERTED, report).value()).hasValue(2 / 4.0);
        assertThat(tile(Metric.JOURNALISTS, report).value()).hasValue(3);
        assertThat(cells(report, "Clippings", "authors"))
                .containsExactly("A. Dupont", "Anne DUPONT", "B. Maubert", "Paul Refuse", null);
    }

    @Test
    void withoutAListNothingIsSaidOfAccreditation() {
        Report report = Samples.report(view, WEEK_47, Locale.ENGLISH, scope(AccreditedList.NONE));
        assertThat(tile(Metric.ACCREDITED_CONVERTED, report).value()).isEmpty();
        assertThat(tile(Metric.ACCREDITED_CONVERTED, report).note()).contains(Message.of("note.no-accredited-list"));
        assertThat(cells(report, "Journalists", "accredited")).containsOnlyNulls();
    }

    @Test
    void whereNobodyLookedSilenceIsUnknownAndNotZero() {
        SampleView nobody = new SampleView();
        Report report = Samples.report(nobody, WEEK_47, Locale.ENGLISH, scope(LIST));
        assertThat(tile(Metric.ACCREDITED_CONVERTED, report).value()).isEmpty();
        assertThat(cells(report, "Journalists", "clippings")).hasSize(4).containsOnlyNulls();
    }

    @Test
    void whereSomebodyLookedSilenceIsACountedZero() {
        SampleView looked = new SampleView()
                .clipping("c1", "d.example", "2018-10-10T09:00:00Z")
                .run("feed", "2018-11-20T00:00:00Z", "2018-11-21T00:00:00Z", Optional.of(RunState.UNCHANGED));
        assertThat(figure(Metric.ACCREDITED_CONVERTED, Figures.of(looked, scope(LIST), WEEK_47))
                        .value())
                .hasValue(0);
        Report report = Samples.report(looked, WEEK_47, Locale.ENGLISH, scope(LIST));
        assertThat(cells(report, "Journalists", "clippings")).containsExactly(0L, 0L, 0L, 0L);
    }

    @Test
    void aFileThatLeavesTheHouseCannotHoldTheSheet() {
        Report weekly = report();
        Report.Properties own = weekly.properties();
        Report.Properties sponsors = new Report.Properties(
                own.id(),
                own.campaign(),
                own.campaignName(),
                "sponsor",
                own.period(),
                own.language(),
                own.position(),
                own.asOf(),
                own.version());
        assertThatThrownBy(() -> new Report(sponsors, weekly.summary(), weekly.sheets(), "", "", java.util.Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(table(weekly, "Journalists").id());
    }
}
