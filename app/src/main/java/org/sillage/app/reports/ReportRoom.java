// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sillage.app.Version;
import org.sillage.app.Words;
import org.sillage.app.config.ConfigReader;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.config.PlannedSource;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.CampaignMatcher;
import org.sillage.core.evidence.EvidenceStore;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.matching.Matches;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.metric.Period;
import org.sillage.report.CampaignReport;
import org.sillage.report.Earlier;
import org.sillage.report.Figure;
import org.sillage.report.Figures;
import org.sillage.report.Report;
import org.sillage.report.Scope;
import org.sillage.report.SponsorReport;
import org.sillage.report.StoryBook;
import org.sillage.report.TextRights;
import org.sillage.report.WeeklyReport;

/** Works out reports and figures at a position of the ledger, by the configuration that was recorded there. */
public final class ReportRoom {

    private final Ledger ledger;
    private final EvidenceStore evidence;
    private final CampaignMatcher matcher;

    /** @param matcher the one the index uses, so that a search and a report agree */
    public ReportRoom(Ledger ledger, EvidenceStore evidence, CampaignMatcher matcher) {
        this.ledger = ledger;
        this.evidence = evidence;
        this.matcher = matcher;
    }

    /**
     * The configuration as recorded by a position.
     *
     * @throws ConfigurationException when it was recorded with faults
     */
    public Configuration configuration(LedgerView view) throws ConfigurationException {
        return ConfigReader.recorded(view.config(), evidence).read();
    }

    /** Figures of a campaign, or of everything where none is named. */
    public List<Figure> figures(LedgerView view, Optional<Campaign> campaign, OutletRegister outlets, Period period) {
        return Figures.of(view, scope(view, campaign, outlets), period);
    }

    /**
     * A report.
     *
     * @param kind {@code weekly}, {@code campaign} or {@code sponsor}
     * @param sponsor id, for a sponsor's pack
     * @param view at its position
     * @param configuration as recorded there
     * @return empty when there is no such kind, or the campaign has no such sponsor
     */
    public Optional<Report> report(
            String kind,
            Optional<String> sponsor,
            LedgerView view,
            Configuration configuration,
            Campaign campaign,
            Period period,
            Locale language) {
        return switch (kind) {
            case WeeklyReport.KIND, CampaignReport.KIND ->
                Optional.of(ofTheTeam(kind, view, configuration, campaign, period, language));
            case SponsorReport.KIND ->
                sponsor.filter(id -> campaign.sponsors().stream()
                                .anyMatch(known -> known.id().equals(id)))
                        .map(id -> sponsor(id, view, configuration, campaign, period, language));
            default -> Optional.empty();
        };
    }

    private Report sponsor(
            String sponsor,
            LedgerView view,
            Configuration configuration,
            Campaign campaign,
            Period period,
            Locale language) {
        List<String> sources =
                configuration.sources().stream().map(PlannedSource::id).toList();
        SponsorReport.Question question = new SponsorReport.Question(sponsor, period, sources, Version.TEXT);
        Scope scope =
                scope(view, Optional.of(campaign), configuration.outlets()).with(rights(configuration));
        return SponsorReport.of(question, view, scope, Words.in(language));
    }

    private Report ofTheTeam(
            String kind,
            LedgerView view,
            Configuration configuration,
            Campaign campaign,
            Period period,
            Locale language) {
        List<String> sources =
                configuration.sources().stream().map(PlannedSource::id).toList();
        WeeklyReport.Question question = new WeeklyReport.Question(period, sources, Version.TEXT);
        Scope scope =
                scope(view, Optional.of(campaign), configuration.outlets()).with(rights(configuration));
        Earlier earlier = position -> earlier(position, campaign.id());
        return kind.equals(CampaignReport.KIND)
                ? CampaignReport.of(question, view, scope, Words.in(language), earlier)
                : WeeklyReport.of(question, view, scope, Words.in(language), earlier);
    }

    private static TextRights rights(Configuration configuration) {
        Map<String, TextRights.Right> bySource = new HashMap<>();
        for (PlannedSource source : configuration.sources()) {
            source.settings()
                    .text("rights")
                    .flatMap(TextRights.Right::ofKey)
                    .ifPresent(right -> bySource.put(source.id(), right));
        }
        return new TextRights(bySource);
    }

    /** What counted at a position, by the configuration recorded there; empty where that cannot be read any more. */
    private Optional<Earlier.Past> earlier(long position, String campaign) {
        LedgerView past = ledger.at(position);
        try {
            Configuration rules = configuration(past);
            return rules.campaign(campaign)
                    .map(then -> new Earlier.Past(past, scope(past, Optional.of(then), rules.outlets())));
        } catch (ConfigurationException recordedWithFaults) {
            return Optional.empty();
        }
    }

    private Scope scope(LedgerView view, Optional<Campaign> campaign, OutletRegister outlets) {
        if (campaign.isEmpty()) return Scope.everything(StoryBook.of(ledger.derived(), view), outlets);
        return Scope.of(campaign.get(), new Matches(matcher, ledger.derived()), ledger.derived(), view, outlets);
    }
}
