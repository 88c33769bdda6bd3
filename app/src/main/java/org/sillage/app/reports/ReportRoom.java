// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.reports;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sillage.app.Version;
import org.sillage.app.Words;
import org.sillage.app.config.ConfigReader;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.config.PlannedSource;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.CampaignMatcher;
import org.sillage.core.campaign.Match;
import org.sillage.core.campaign.Matches;
import org.sillage.core.evidence.EvidenceStore;
import org.sillage.core.ledger.Derived;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.metric.Period;
import org.sillage.core.story.Comparison;
import org.sillage.core.story.Stories;
import org.sillage.report.Figure;
import org.sillage.report.Figures;
import org.sillage.report.Report;
import org.sillage.report.Scope;
import org.sillage.report.StoryBook;
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
     * A weekly report.
     *
     * @param view at its position
     * @param configuration as recorded there
     */
    public Report weekly(
            LedgerView view, Configuration configuration, Campaign campaign, Period period, Locale language) {
        List<String> sources =
                configuration.sources().stream().map(PlannedSource::id).toList();
        WeeklyReport.Question question = new WeeklyReport.Question(period, sources, Version.TEXT);
        return WeeklyReport.of(
                question, view, scope(view, Optional.of(campaign), configuration.outlets()), Words.in(language));
    }

    private Scope scope(LedgerView view, Optional<Campaign> campaign, OutletRegister outlets) {
        StoryBook stories = clippings -> places(clippings, view.position());
        if (campaign.isEmpty()) return Scope.everything(stories, outlets);
        Matches matches = new Matches(matcher, ledger.derived());
        return Scope.of(campaign.get(), some -> matches(matches, campaign.get(), some), stories, outlets);
    }

    private static List<Match> matches(Matches matches, Campaign campaign, List<Dossier> some) {
        Map<MentionId, Match> known = matches.of(campaign, some);
        return some.stream()
                .map(dossier -> known.getOrDefault(dossier.mention().id(), Match.NONE))
                .toList();
    }

    private Map<MentionId, StoryBook.Place> places(Collection<MentionId> clippings, long position) {
        Map<MentionId, MentionId> stories = new Stories(ledger.derived()).of(clippings, position);
        Map<MentionId, Derived.Link> links = ledger.derived().links(Comparison.ALGORITHM, clippings, position);
        Map<MentionId, StoryBook.Place> places = new LinkedHashMap<>();
        for (MentionId clipping : clippings) {
            Derived.Link link = links.get(clipping);
            OptionalDouble similarity = link == null ? OptionalDouble.empty() : OptionalDouble.of(link.similarity());
            places.put(clipping, new StoryBook.Place(stories.getOrDefault(clipping, clipping), similarity));
        }
        return places;
    }
}
