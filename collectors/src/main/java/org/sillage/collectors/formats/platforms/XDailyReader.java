// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.metric.Metric;

/**
 * The export of X Analytics by day, in the layout of 2016 to 2024 and in the one since: what an account's posts, old and
 * new, were shown and did on each day. These amounts add up over days; they never add to the totals of posts, which
 * count the same views by publication. A row, cut:
 *
 * <pre>
 * Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,...
 * "Thu, Nov 22, 2018",10050,140,512,4,9,3,1,11,27,...
 * </pre>
 */
final class XDailyReader extends ExportReader {

    /** The old site names the account in the name of the file, and nowhere in it. */
    private static final Pattern FILE = Pattern.compile(
            "(?:.*/)?(?:daily_)?tweet_activity_metrics_(\\w{1,15})_\\d{8}_\\d{8}.*", Pattern.CASE_INSENSITIVE);

    /** Promoted counts are other columns, left out: they are paid. Shares are sendings by message, no reposts. */
    private static final ExportTable DAYS = ExportTable.days("x")
            .needs(ExportField.TIME, "Date")
            .needs(Metric.IMPRESSIONS, "Impressions")
            .needs(Metric.PLATFORM_ENGAGEMENTS, "Engagements")
            .needs(Metric.REPOSTS, "Reposts", "retweets")
            .counts(Metric.REPLIES, "Replies")
            .counts(Metric.LIKES, "Likes")
            .counts(Metric.SAVES, "Bookmarks")
            .counts(Metric.CLICKS, "URL Clicks")
            .counts(Metric.VIDEO_VIEWS, "Video views", "Media views")
            .leaves("Shares", "New follows", "Unfollows", "Profile visits", "Create Post", "Media views")
            .leaves("Tweets published", "engagement rate", "user profile clicks", "hashtag clicks", "detail expands")
            .leaves("permalink clicks", "app opens", "app installs", "follows", "email tweet", "dial phone")
            .leaves("media engagements", "promoted impressions", "promoted engagements", "promoted engagement rate")
            .leaves("promoted retweets", "promoted replies", "promoted likes", "promoted user profile clicks")
            .leaves("promoted url clicks", "promoted hashtag clicks", "promoted detail expands")
            .leaves("promoted permalink clicks", "promoted app opens", "promoted app installs", "promoted follows")
            .leaves("promoted email tweet", "promoted dial phone", "promoted media views", "promoted media engagements")
            .without("Post id", "Tweet id", "Post text", "Tweet text")
            .build();

    XDailyReader() {
        super("x-analytics-daily", List.of(DAYS));
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    Optional<String> account(Evidence evidence, FormatSettings settings) {
        Matcher name = FILE.matcher(evidence.origin());
        return settings.account().or(() -> name.matches() ? Optional.of(name.group(1)) : Optional.empty());
    }

    /** It has no posts. */
    @Override
    Parsed<ExportPost> post(ExportLayout layout, Row row, Optional<String> account) {
        return new Parsed.Absent<>();
    }
}
