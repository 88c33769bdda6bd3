// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.message.Messages;
import org.sillage.core.metric.Period;

/**
 * The weekly report of a campaign: a function of what is asked, the view of the ledger and the program's version. It
 * sees no clock, no network and no index.
 */
public final class WeeklyReport {

    /** Name of this kind of report in commands, file names and the ledger. */
    public static final String KIND = "weekly";

    private WeeklyReport() {}

    /**
     * What is asked.
     *
     * @param period its days, in the zone of all its times; mostly an ISO week
     * @param sources ids of the sources that the configuration at the position collects; they stand in Completeness
     *     even when they did not run
     * @param version of the program
     */
    public record Question(Period period, List<String> sources, String version) {

        public Question {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Works out a report. Equal arguments give equal reports; detail rows are read from the view again when the sheets
     * are written, so the view stays open until then.
     *
     * @param scope of a campaign
     * @param words of the report's language: {@link ReportWords}, and the words of other rooms whose reasons for
     *     skipping and failing are told
     * @throws IllegalArgumentException when the scope is of no campaign
     */
    public static Report of(Question question, LedgerView view, Scope scope, Messages words) {
        return of(question, view, scope, words, Earlier.NONE);
    }

    /**
     * The same, which also tells what reports delivered before would say now.
     *
     * @param earlier what counted when they were made
     */
    public static Report of(Question question, LedgerView view, Scope scope, Messages words, Earlier earlier) {
        return of(KIND, question, view, scope, words, earlier);
    }

    /** @param kind of report: this one or {@link CampaignReport}, which has the same sheets */
    static Report of(String kind, Question question, LedgerView view, Scope scope, Messages words, Earlier earlier) {
        Campaign campaign = scope.campaign()
                .orElseThrow(() -> new IllegalArgumentException("a " + kind + " report is of a campaign"));
        Edition edition = Edition.of(view, scope, campaign, question.period(), words);
        Timeline timeline = Timeline.of(edition);
        Completeness completeness = Completeness.of(edition, question.sources());
        List<Figure> figures = figures(edition, timeline.sums(), question.period());
        Report.Properties properties = edition.properties(kind, List.of(), question.version());
        Summary summary = new WeeklySummary(kind, edition, timeline, completeness, figures)
                .summary(before(kind, edition, timeline), toDate(kind, edition, timeline));
        List<Sheet> sheets = sheets(kind, question, edition, timeline, completeness, figures, earlier);
        Hashes hashes = Hashes.of(properties, summary, sheets);
        return new Report(properties, summary, sheets, hashes.figures(), hashes.content(), timeline.withdrawn());
    }

    /** A whole campaign is compared with nothing before it. */
    private static List<Figure> before(String kind, Edition edition, Timeline timeline) {
        return kind.equals(KIND)
                ? figures(edition, timeline.before(), edition.period().previous())
                : List.of();
    }

    private static List<Figure> toDate(String kind, Edition edition, Timeline timeline) {
        return kind.equals(KIND) ? figures(edition, timeline.toDate(), edition.toDate()) : List.of();
    }

    private static List<Figure> figures(Edition edition, Sums sums, Period period) {
        return Figures.of(edition.corpus(), edition.watch(), sums, period);
    }

    private static List<Sheet> sheets(
            String kind,
            Question question,
            Edition edition,
            Timeline timeline,
            Completeness completeness,
            List<Figure> figures,
            Earlier earlier) {
        Late late = Late.of(edition.view(), edition.campaign().id(), kind, edition.period());
        PressTally press = PressTally.of(edition, timeline);
        Claims claims = Claims.of(edition);
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(TrendTable.of(edition, timeline, completeness));
        sheets.add(Sheet.of(SocialTable.of(edition, figures)));
        sheets.add(Sheet.of(PostTable.of(edition, late, timeline.sums().posts().posts())));
        sheets.add(Sheet.of(CoverageTable.of(edition, timeline, late)));
        sheets.add(Sheet.of(StoryTable.of(edition, timeline)));
        DispatchTable.of(edition, timeline).map(Sheet::of).ifPresent(sheets::add);
        sheets.add(Sheet.of(OutletTable.of(edition, timeline, press)));
        sheets.add(Sheet.of(JournalistTable.of(edition, timeline.sums().press(), press)));
        SponsorTable.of(edition).map(Sheet::of).ifPresent(sheets::add);
        ImportTable.of(edition).map(Sheet::of).ifPresent(sheets::add);
        restatements(kind, edition, earlier).ifPresent(sheets::add);
        if (!claims.verdicts().isEmpty()) sheets.add(Sheet.of(ClaimTable.of(edition, claims)));
        sheets.add(Sheet.of(CompletenessTable.of(edition, completeness)));
        Exclusions.table(edition).map(Sheet::of).ifPresent(sheets::add);
        sheets.add(Sheet.of(MethodTable.of(question, edition, timeline)));
        sheets.add(Sheet.of(TraceTable.of(edition, figures, claims)));
        return sheets;
    }

    /** Nothing where no figure delivered before would now be another. */
    private static Optional<Sheet> restatements(String kind, Edition edition, Earlier earlier) {
        List<Restatement> restatements = Restatements.of(edition, earlier, kind);
        return restatements.isEmpty()
                ? Optional.empty()
                : Optional.of(Sheet.of(RestatementTable.of(edition, restatements)));
    }
}
