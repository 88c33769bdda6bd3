// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.report.Samples.WEEK_47;
import static org.sillage.report.Samples.cells;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sillage.core.mention.Account;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/** One row an account. */
class SocialTableTest {

    private static final Subject OWN = new Subject("x:account:usinextra");

    private final SampleView view = new SampleView()
            .post("1", "2018-11-19T09:00:00Z", Map.of(Metric.IMPRESSIONS, 1_000L, Metric.LIKES, 10L))
            .post("2", "2018-11-20T09:00:00Z", Map.of(Metric.LIKES, 5L))
            .post(
                    "3",
                    "2018-11-21T09:00:00Z",
                    new Account("x", "Visitor", ""),
                    Basis.MEASURED,
                    Map.of(Metric.LIKES, 2L));

    @Test
    void eachAccountStandsWithItsOwnSums() {
        Report report = report();
        assertThat(cells(report, "Social", "account")).containsExactly("usinextra", "Visitor");
        assertThat(cells(report, "Social", "role"))
                .containsExactly(Message.of("role.owned"), Message.of("role.public"));
        assertThat(cells(report, "Social", "media"))
                .containsExactly(Message.of("media.owned"), Message.of("media.shared"));
        assertThat(cells(report, "Social", "posts")).containsExactly(2L, 1L);
        assertThat(cells(report, "Social", "impressions")).isEqualTo(Arrays.<@Nullable Object>asList(1_000L, null));
        assertThat(cells(report, "Social", "likes")).containsExactly(15L, 2L);
        assertThat(cells(report, "Social", "engagement_rate")).isEqualTo(Arrays.<@Nullable Object>asList(0.01, null));
        assertThat(cells(report, "Social", "both_known")).containsExactly(1L, 0L);
    }

    @Test
    void followersStandWithBothReadingTimes() {
        level(100, "2018-11-18T10:00:00Z").level(157, "2018-11-25T10:00:00Z");
        Report report = report();
        assertThat(cells(report, "Social", "followers_start").getFirst()).isEqualTo(100L);
        assertThat(cells(report, "Social", "followers_start_read").getFirst())
                .isEqualTo(LocalDateTime.of(2018, 11, 18, 11, 0));
        assertThat(cells(report, "Social", "followers_end_read").getFirst())
                .isEqualTo(LocalDateTime.of(2018, 11, 25, 11, 0));
        assertThat(cells(report, "Social", "followers_gained").getFirst()).isEqualTo(57L);
        assertThat(Samples.tile(Metric.FOLLOWERS_GAINED, report).formula()).contains("SUM(Social[followers_gained])");
    }

    @Test
    void oneReadingIsNoGain() {
        level(157, "2018-11-25T10:00:00Z");
        assertThat(cells(report(), "Social", "followers_gained")).containsOnlyNulls();
        assertThat(cells(report(), "Social", "followers_end").getFirst()).isEqualTo(157L);
    }

    @Test
    void anOwnAccountThatPublishedNothingStillHasItsRow() {
        Report report = Samples.report(new SampleView(), WEEK_47, Locale.ENGLISH);
        assertThat(cells(report, "Social", "account")).containsExactly("usinextra");
        assertThat(cells(report, "Social", "posts")).containsExactly(0L);
        assertThat(cells(report, "Social", "impressions")).containsOnlyNulls();
    }

    @Test
    void aCrowdKeepsTheMostActiveAndTellsTheOthersTogether() {
        for (int i = 0; i < SocialRows.MOST + 3; i++) {
            view.post(
                    "c" + i,
                    "2018-11-22T09:00:00Z",
                    new Account("x", "crowd" + i, ""),
                    Basis.MEASURED,
                    Map.of(Metric.LIKES, 1L));
        }
        view.post(
                "4", "2018-11-22T10:00:00Z", new Account("x", "Visitor", ""), Basis.MEASURED, Map.of(Metric.LIKES, 2L));
        List<@Nullable Object> accounts = cells(report(), "Social", "account");
        assertThat(accounts).hasSize(SocialRows.MOST + 2).contains("Visitor");
        assertThat(accounts.getLast()).isEqualTo("other accounts");
        assertThat(cells(report(), "Social", "likes").stream()
                        .mapToLong(cell -> (Long) cell)
                        .sum())
                .isEqualTo(
                        Math.round(Samples.tile(Metric.LIKES, report()).value().orElseThrow()));
    }

    @Test
    void theReportsFiguresStandBelowTheAccountsAndNoReachIsAdded() {
        level(100, "2018-11-18T10:00:00Z").level(157, "2018-11-25T10:00:00Z");
        Report report = report();
        Map<String, Table.Total> totals = Samples.table(report, "Social").totals();
        for (Metric metric : List.of(Metric.POSTS, Metric.IMPRESSIONS, Metric.LIKES, Metric.FOLLOWERS_GAINED)) {
            long figure = Math.round(Samples.tile(metric, report).value().orElseThrow());
            assertThat(totals.get(metric.key())).as(metric.key()).isEqualTo(new Table.Total(figure, true));
        }
        assertThat(totals.get("engagement_rate")).isEqualTo(new Table.Total(0.01, false));
        assertThat(totals.get("network")).isEqualTo(new Table.Total("All accounts", false));
        assertThat(totals).doesNotContainKeys("reach", "saves");
    }

    @Test
    void whereAccountsDifferInWhoVouchesTheTotalIsNoSumOfTheColumn() {
        view.post(
                "5",
                "2018-11-21T09:00:00Z",
                new Account("x", "Visitor", ""),
                Basis.IMPORTED,
                Map.of(Metric.IMPRESSIONS, 9L));
        assertThat(Samples.table(report(), "Social").totals().get("impressions"))
                .isEqualTo(new Table.Total(1_000L, false));
    }

    private Report report() {
        return Samples.report(view, WEEK_47, Locale.ENGLISH);
    }

    private SocialTableTest level(long followers, String at) {
        view.reading(OWN, Metric.FOLLOWERS, Basis.MEASURED, new Reading.Level(followers, Instant.parse(at)));
        return this;
    }
}
