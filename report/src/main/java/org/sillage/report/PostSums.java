// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/** Adds up posts, one by one; its size does not grow with their number. */
final class PostSums {

    /** Metrics that are added over posts: the last total of each. */
    static final List<Metric> SUMMED = List.of(
            Metric.IMPRESSIONS,
            Metric.ENGAGEMENTS,
            Metric.PLATFORM_ENGAGEMENTS,
            Metric.LIKES,
            Metric.REPOSTS,
            Metric.REPLIES,
            Metric.QUOTES,
            Metric.SAVES,
            Metric.CLICKS,
            Metric.VIDEO_VIEWS);

    private static final Figure.Parts POSTS = Figure.Parts.rowsOf(TableIds.POSTS);

    private final Map<Metric, BasisSums> sums = new EnumMap<>(Metric.class);
    private final PooledRate engagementRate;
    private final PooledRate platformRate;
    private long posts;

    PostSums(boolean mixed) {
        SUMMED.forEach(metric -> sums.put(metric, new BasisSums(mixed)));
        engagementRate = new PooledRate(mixed);
        platformRate = new PooledRate(mixed);
    }

    void add(Dossier post) {
        PostNumbers numbers = new PostNumbers(post.latest());
        posts++;
        sums.forEach((metric, sum) -> sum.add(numbers.values(metric)));
        Optional<Map.Entry<Basis, Long>> impressions = numbers.strongest(Metric.IMPRESSIONS);
        engagementRate.add(numbers.strongest(Metric.ENGAGEMENTS), impressions);
        platformRate.add(numbers.strongest(Metric.PLATFORM_ENGAGEMENTS), impressions);
    }

    long posts() {
        return posts;
    }

    /** One of the {@linkplain #SUMMED summed} metrics. */
    Figure sum(Metric metric) {
        BasisSums sum = sums.get(metric);
        if (sum == null) throw new IllegalArgumentException(metric.key() + " is not added over posts");
        return sum.figure(metric, posts, POSTS);
    }

    Figure engagementRate() {
        return engagementRate.figure(Metric.ENGAGEMENT_RATE, posts, POSTS);
    }

    Figure platformEngagementRate() {
        return platformRate.figure(Metric.PLATFORM_ENGAGEMENT_RATE, posts, POSTS);
    }
}
