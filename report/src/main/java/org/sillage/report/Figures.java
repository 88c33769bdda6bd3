// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;

/** Works out every figure of a period from a view of the ledger. Its memory does not grow with the number of posts. */
public final class Figures {

    /** Every metric that a figure may have, in the order shown. */
    public static final List<Metric> SHOWN = List.of(
            Metric.POSTS,
            Metric.IMPRESSIONS,
            Metric.IMPRESSIONS_DISPLAYED,
            Metric.REACH,
            Metric.ENGAGEMENTS,
            Metric.PLATFORM_ENGAGEMENTS,
            Metric.LIKES,
            Metric.REPOSTS,
            Metric.REPLIES,
            Metric.QUOTES,
            Metric.SAVES,
            Metric.CLICKS,
            Metric.VIDEO_VIEWS,
            Metric.FOLLOWERS_GAINED,
            Metric.ENGAGEMENT_RATE,
            Metric.PLATFORM_ENGAGEMENT_RATE,
            Metric.CLIPPINGS,
            Metric.STORIES,
            Metric.SYNDICATION_RATE,
            Metric.OUTLETS,
            Metric.JOURNALISTS,
            Metric.BYLINE_RATE,
            Metric.ACCREDITED_CONVERTED,
            Metric.OTS,
            Metric.NET_AUDIENCE);

    private Figures() {}

    /**
     * The figures of a period, one for each metric of {@link #SHOWN}, in that order.
     *
     * @param period its days, in the zone they are told in; of a campaign only its own days count
     */
    public static List<Figure> of(LedgerView view, Scope scope, Period period) {
        Corpus corpus = new Corpus(view, scope);
        Sums sums = new Sums(scope, new Audiences(scope.outlets()), period.zone(), scope.persons(view));
        corpus.forEach(period, sums::add);
        return of(corpus, new Watch(view), sums, period);
    }

    /** The same, where the items have been added up already. */
    static List<Figure> of(Corpus corpus, Watch watch, Sums sums, Period period) {
        Optional<Period> days = corpus.scope().days(period);
        List<Figure> figures = new ArrayList<>();
        for (Metric metric : SHOWN) {
            figures.add(
                    days.isEmpty()
                            ? Figure.unknown(metric, 0, new Figure.Parts(Optional.empty(), List.of()))
                                    .noted(Message.of("note.outside"))
                            : of(metric, corpus, watch, sums, days.get()));
        }
        return List.copyOf(figures);
    }

    private static Figure of(Metric metric, Corpus corpus, Watch watch, Sums sums, Period days) {
        AccountFigures accounts = new AccountFigures(corpus, days);
        return switch (metric) {
            case IMPRESSIONS_DISPLAYED -> accounts.impressionsDisplayed();
            case REACH -> accounts.reach(sums.posts().posts());
            case FOLLOWERS_GAINED -> accounts.followersGained();
            default -> sums.figure(metric, watch, days);
        };
    }
}
