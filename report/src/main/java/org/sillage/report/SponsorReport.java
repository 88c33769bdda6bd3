// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Campaign.Sponsor;
import org.sillage.core.campaign.Match;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.message.Messages;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;

/**
 * What a campaign did for one sponsor: only what names it, and nothing of the other sponsors. A function of what is
 * asked, the view of the ledger and the program's version.
 */
public final class SponsorReport {

    /** Name of this kind of report in commands, file names and the ledger. */
    public static final String KIND = "sponsor";

    private SponsorReport() {}

    /**
     * What is asked.
     *
     * @param sponsor id of one of the campaign's
     * @param period its days, in the zone of all its times; mostly those of the campaign
     * @param sources ids of the sources that the configuration at the position collects
     * @param version of the program
     */
    public record Question(String sponsor, Period period, List<String> sources, String version) {

        public Question {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Works out a sponsor's pack. Equal arguments give equal reports; rows are read from the view again when the sheets
     * are written, so the view stays open until then.
     *
     * @param scope of a campaign that has the sponsor
     * @param words of the report's language
     * @throws IllegalArgumentException when the scope is of no campaign, or the campaign has no such sponsor
     */
    public static Report of(Question question, LedgerView view, Scope scope, Messages words) {
        Campaign campaign =
                scope.campaign().orElseThrow(() -> new IllegalArgumentException("a sponsor's pack is of a campaign"));
        Sponsored sponsored = Sponsored.of(campaign, question.sponsor());
        Edition whole = Edition.of(view, scope, campaign, question.period(), words);
        Edition edition = Edition.of(view, naming(scope, question.sponsor()), campaign, question.period(), words);
        Timeline timeline = Timeline.of(edition);
        Completeness completeness = Completeness.of(whole, question.sources());
        List<Figure> figures = figures(edition, sponsored, timeline);
        Report.Properties properties = edition.properties(KIND, List.of(question.sponsor()), question.version());
        Summary summary = new SponsorSummary(edition, sponsored, timeline, figures).summary(completeness.warnings());
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(Sheet.of(SponsorCoverage.of(edition, sponsored, timeline)));
        sheets.add(Sheet.of(
                SponsorPosts.of(edition, sponsored, timeline.sums().posts().posts())));
        sheets.add(Sheet.of(SponsorEvent.of(whole, sponsored)));
        sheets.add(Sheet.of(SponsorMethod.of(question, edition, sponsored)));
        Hashes hashes = Hashes.of(properties, summary, sheets);
        return new Report(
                properties,
                summary,
                sheets,
                hashes.figures(),
                hashes.content(),
                timeline.sums().withdrawn().all());
    }

    /** The same campaign, of which only what names the sponsor counts, and no other sponsor is told. */
    private static Scope naming(Scope scope, String sponsor) {
        Matching matching = some -> scope.matching().of(some).stream()
                .map(match -> match.sponsors().contains(sponsor)
                        ? new Match(match.belongs(), new TreeSet<>(List.of(sponsor)))
                        : Match.NONE)
                .toList();
        return new Scope(scope.campaign(), matching, scope.stories(), scope.outlets(), scope.rights());
    }

    /** Impressions and video views of the campaign's own posts: of others' posts they are not the sponsor's to tell. */
    private static List<Figure> figures(Edition edition, Sponsored sponsored, Timeline timeline) {
        PostSums owned = new PostSums(edition.campaign().mixBases());
        edition.corpus()
                .forEach(
                        edition.period(),
                        item -> item.post().filter(sponsored::isOwned).ifPresent(post -> owned.add(item.dossier())));
        List<Figure> figures = new ArrayList<>();
        for (Metric metric : SponsorSummary.TILES) {
            boolean ofOwned = metric == Metric.IMPRESSIONS || metric == Metric.VIDEO_VIEWS;
            figures.add(
                    ofOwned ? owned.sum(metric) : timeline.sums().figure(metric, edition.watch(), edition.period()));
        }
        return List.copyOf(figures);
    }

    /** A sponsor of a campaign, and how the others are kept out of its pack. */
    record Sponsored(Sponsor sponsor, SponsorNames own, SponsorNames others, Roles roles) {

        static Sponsored of(Campaign campaign, String id) {
            Sponsor sponsor = campaign.sponsors().stream()
                    .filter(known -> known.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no sponsor of the campaign is called " + id));
            List<Sponsor> others = campaign.sponsors().stream()
                    .filter(known -> !known.id().equals(id))
                    .toList();
            return new Sponsored(
                    sponsor, SponsorNames.of(List.of(sponsor)), SponsorNames.of(others), new Roles(campaign));
        }

        boolean isOwned(org.sillage.core.mention.Post post) {
            return roles.of(post) == Roles.Role.OWNED;
        }
    }
}
