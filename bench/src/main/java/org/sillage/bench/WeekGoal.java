// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.CampaignMatcher;
import org.sillage.core.campaign.Match;
import org.sillage.core.collect.Finding;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.matching.Matches;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.Post;
import org.sillage.core.metric.Period;
import org.sillage.core.search.Query;
import org.sillage.indexer.LuceneCampaignMatcher;
import org.sillage.report.Figures;
import org.sillage.report.Scope;

/**
 * Numbers over time: a week's figures among many readings, in time that does not grow with readings of other weeks'
 * posts; and a campaign that is matched once, not at each report.
 */
final class WeekGoal {

    private static final Period WEEK = Period.weekOf(LocalDate.of(2018, 11, 21), ZoneOffset.UTC);
    private static final Duration BETWEEN_LOOKS = Duration.ofDays(1);
    private static final int LOOKS = 3;

    private final Size size;
    private final Invented invented = new Invented(20181122);

    WeekGoal(Size size) {
        this.size = size;
    }

    List<Result> measure() throws Exception {
        try (Scratch scratch = new Scratch();
                Installation home = new Installation(scratch.folder())) {
            List<Post> posts = new ArrayList<>();
            for (int i = 0; i < size.storedPosts(); i++) posts.add(invented.post(i));
            look(home, posts, 0, true);
            CountingMatcher matcher = new CountingMatcher();
            double few = figures(home, matcher);
            long matched = matcher.asked;
            for (int look = 1; look < LOOKS; look++) look(home, posts, look, false);
            double many = figures(home, matcher);
            int readings = size.storedPosts() * LOOKS * 4;
            return List.of(
                    Result.value(
                            "week",
                            "a week's figures of %,d posts with up to %,d readings".formatted(posts.size(), readings),
                            Result.number(many) + " cpu-s",
                            "< 2",
                            many < 2),
                    Result.cost(
                            "week",
                            "with %d times the readings outside the week".formatted(LOOKS),
                            "cpu-s",
                            many,
                            few,
                            1.25),
                    Result.value(
                            "week",
                            "mentions matched again at the next report",
                            "%,d of %,d".formatted(matcher.asked - matched, matched),
                            "none",
                            matcher.asked == matched && matched > 0));
        }
    }

    private void look(Installation home, List<Post> posts, int look, boolean all) {
        Instant at = Invented.FIRST.plus(Duration.ofDays(92)).plus(BETWEEN_LOOKS.multipliedBy(look));
        List<Finding> said = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            Post post = posts.get(i);
            if (!all && WEEK.contains(post.published())) continue;
            if (all) said.add(new Finding.Sighting(post, "line " + i));
            said.addAll(invented.numbers(post, i, at));
        }
        home.append(home.capture(look + 1), said);
    }

    /** CPU seconds of the figures of the week; the first turn, which matches, is not counted. */
    private double figures(Installation home, CampaignMatcher matcher) throws Exception {
        double[] seconds = new double[size.rounds()];
        for (int round = -1; round < size.rounds(); round++) {
            double took = Cpu.seconds(() -> {
                LedgerView view = home.ledger().now();
                Matches matches = new Matches(matcher, home.ledger().derived());
                Figures.of(
                        view, Scope.of(campaign(), matches, home.ledger().derived(), view, Invented.outlets()), WEEK);
            });
            if (round >= 0) seconds[round] = took;
        }
        return Cpu.median(seconds);
    }

    private static Campaign campaign() {
        return new Campaign(
                "bench",
                Map.of("en", "Bench"),
                Map.of(),
                new Period(LocalDate.of(2018, 9, 1), LocalDate.of(2018, 11, 30), ZoneOffset.UTC),
                Optional.empty(),
                "usineextra",
                new Query.Word(Optional.empty(), "usineextra", false, false),
                List.of(),
                List.of(),
                false,
                List.of());
    }

    /** The real one, which counts how often it is asked. */
    private static final class CountingMatcher implements CampaignMatcher {

        private final LuceneCampaignMatcher real = new LuceneCampaignMatcher();
        private long asked;

        @Override
        public String version() {
            return real.version();
        }

        @Override
        public Match match(Campaign campaign, Mention mention) {
            asked++;
            return real.match(campaign, mention);
        }

        @Override
        public SortedSet<String> sponsors(Campaign campaign, Mention mention) {
            return real.sponsors(campaign, mention);
        }
    }
}
