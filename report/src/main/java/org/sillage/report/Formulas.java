// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.List;
import java.util.Optional;
import org.sillage.core.metric.Metric;

/** Says a figure over the native tables, where a formula gives the same number. */
final class Formulas {

    private Formulas() {}

    /**
     * The formula of a figure; empty when nothing is known, when the sheets hold numbers of other bases too (a cell
     * shows the strongest of its row, a figure adds one basis alone), or when no formula says it.
     *
     * @param all figures of the same days
     */
    static Optional<String> of(Figure figure, List<Figure> all) {
        if (figure.value().isEmpty() || figure.of() == 0 || !oneBasis(figure, all)) return Optional.empty();
        return switch (figure.metric()) {
            case POSTS -> Optional.of("ROWS(Posts[mention])");
            case IMPRESSIONS,
                    ENGAGEMENTS,
                    PLATFORM_ENGAGEMENTS,
                    LIKES,
                    REPOSTS,
                    REPLIES,
                    QUOTES,
                    SAVES,
                    CLICKS,
                    VIDEO_VIEWS -> Optional.of("SUM(Posts[" + figure.metric().key() + "])");
            case IMPRESSIONS_DISPLAYED, FOLLOWERS_GAINED ->
                Optional.of("SUM(Social[" + figure.metric().key() + "])");
            case ENGAGEMENT_RATE -> Optional.of(rate("engagements"));
            case PLATFORM_ENGAGEMENT_RATE -> Optional.of(rate("platform_engagements"));
            case CLIPPINGS -> Optional.of("ROWS(Clippings[mention])");
            case STORIES -> Optional.of("ROWS(Stories[story])");
            case SYNDICATION_RATE -> Optional.of("1-ROWS(Stories[story])/ROWS(Clippings[mention])");
            case OUTLETS -> some(figure, "ROWS(Outlets[outlet])");
            case JOURNALISTS -> some(figure, "COUNTIFS(Journalists[person],\"?*\",Journalists[clippings],\">0\")");
            case BYLINE_RATE -> Optional.of("COUNTIF(Clippings[authors],\"?*\")/ROWS(Clippings[mention])");
            case OTS -> Optional.of("SUM(Clippings[audience])");
            case NET_AUDIENCE -> Optional.of("SUM(Outlets[audience])");
            default -> Optional.empty();
        };
    }

    /** A table of no rows still shows an empty one. */
    private static Optional<String> some(Figure figure, String formula) {
        return figure.value().orElse(0) == 0 ? Optional.empty() : Optional.of(formula);
    }

    /** Over the rows where both numbers are known. */
    private static String rate(String acts) {
        return "SUMIFS(Posts[%1$s],Posts[impressions],\">=0\")/SUMIFS(Posts[impressions],Posts[%1$s],\">=0\")"
                .formatted(acts);
    }

    private static boolean oneBasis(Figure figure, List<Figure> all) {
        return figure.others().isEmpty()
                && switch (figure.metric()) {
                    case ENGAGEMENT_RATE -> oneBasis(Metric.ENGAGEMENTS, all) && oneBasis(Metric.IMPRESSIONS, all);
                    case PLATFORM_ENGAGEMENT_RATE ->
                        oneBasis(Metric.PLATFORM_ENGAGEMENTS, all) && oneBasis(Metric.IMPRESSIONS, all);
                    default -> true;
                };
    }

    private static boolean oneBasis(Metric metric, List<Figure> all) {
        return all.stream()
                .filter(figure -> figure.metric() == metric)
                .allMatch(figure -> figure.others().isEmpty());
    }
}
