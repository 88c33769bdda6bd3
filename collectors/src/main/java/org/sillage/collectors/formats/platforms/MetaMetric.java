// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sillage.core.mention.Folding;
import org.sillage.core.metric.Metric;

/**
 * What a series of Meta Business Suite counts, by its title in English or French without the words that name the
 * network. A title such as {@code Followers} may be those who came on the day or all there are, so none has it.
 */
enum MetaMetric {
    VIEWS(Metric.IMPRESSIONS_DISPLAYED, false, "views", "impressions", "vues", "content views"),
    REACH(Metric.REACH, false, "reach", "viewers", "couverture", "spectateurs", "portee"),
    INTERACTIONS(
            Metric.PLATFORM_ENGAGEMENTS,
            false,
            "content interactions",
            "interactions",
            "interactions avec le contenu",
            "interactions avec les contenus"),
    CLICKS(Metric.CLICKS, false, "link clicks", "clics sur un lien", "clics sur les liens", "clics sur le lien"),
    VIDEO_VIEWS(Metric.VIDEO_VIEWS, false, "3 second views", "3 second video views", "vues de 3 secondes"),
    NEW_FOLLOWERS(
            Metric.FOLLOWERS,
            false,
            "follows",
            "new follows",
            "new followers",
            "followers en plus",
            "nouveaux followers",
            "nouveaux abonnes"),
    ALL_FOLLOWERS(
            Metric.FOLLOWERS,
            true,
            "total followers",
            "lifetime followers",
            "nombre total de followers",
            "total des followers",
            "nombre total d abonnes");

    /** Words that say whose the series is, not what it counts. */
    private static final Pattern WHOSE = Pattern.compile(
            "\\b(?:facebook|instagram|page|(?:sur|de la|de|d|of|on)(?= (?:facebook|instagram|page)\\b))\\b");

    private final Metric metric;
    private final boolean level;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.copyOf, which nobody can change
    private final Set<String> titles;

    MetaMetric(Metric metric, boolean level, String... titles) {
        this.metric = metric;
        this.level = level;
        this.titles = Set.copyOf(List.of(titles));
    }

    /** Empty where nobody knows what the title counts. */
    static Optional<MetaMetric> of(String title) {
        String plain = Folding.folded(WHOSE.matcher(Folding.folded(title)).replaceAll(" "));
        return Arrays.stream(values()).filter(one -> one.titles.contains(plain)).findFirst();
    }

    Metric metric() {
        return metric;
    }

    /** Whether it is how many there are, and not how many there were on a day. */
    boolean isLevel() {
        return level;
    }
}
