// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import static org.sillage.collectors.formats.reading.ClippingField.COLLECTED;
import static org.sillage.collectors.formats.reading.ClippingField.DATE_RELIABLE;
import static org.sillage.collectors.formats.reading.ClippingField.LANGUAGE;
import static org.sillage.collectors.formats.reading.ClippingField.OUTLET;
import static org.sillage.collectors.formats.reading.ClippingField.PUBLISHED;
import static org.sillage.collectors.formats.reading.ClippingField.TITLE;
import static org.sillage.collectors.formats.reading.ClippingField.URL;

import java.util.List;
import org.sillage.core.metric.Metric;

/**
 * Stories of Media Cloud: the CSV of a topic of the old platform, and the list of stories of the present one. Of each a
 * row, cut:
 *
 * <pre>
 * stories_id,title,url,language,media_id,media_name,collect_date,publish_date,date_is_reliable,facebook_share_count
 * 12,L'usine,https://ouest-matin.example/usine,fr,7,Ouest-Matin,2019-04-16 13:19:28.642440,2018-07-01 00:00:00,0,64
 *
 * id,indexed_date,language,media_name,media_url,publish_date,title,url
 * 9f2c,2024-02-01 10:11:12.123,fr,ouest-matin.example,ouest-matin.example,2018-11-22,L'usine,https://…
 * </pre>
 *
 * <p>Dates. Where Media Cloud found none on a page it wrote down the moment at which it fetched the page, a thousandth of
 * a second before {@code collect_date}. That is no date of publication: such a story is kept as not dated, first seen at
 * that moment. Midnight stands for a day. {@code date_is_reliable} speaks of the way a date was found and not of the
 * date; in topics it is mostly 0, also for days that are right. The day is therefore taken as stated, and how many are
 * so marked is said once a file.
 *
 * <p>Every row is an article of the medium that Media Cloud names, also where that medium is YouTube: it lists what media
 * publish, and knows no posts.
 */
final class MediaCloud {

    private static final KnownHeadings HEADINGS = KnownHeadings.NONE
            .with(PUBLISHED, "publish_date", "publication_date")
            .with(COLLECTED, "collect_date", "indexed_date")
            .with(DATE_RELIABLE, "date_is_reliable")
            .with(TITLE, "title")
            .with(URL, "url", "guid")
            .with(OUTLET, "media_name", "media_url")
            .with(LANGUAGE, "language")
            .with(Metric.REPOSTS, "facebook_share_count")
            .leaving("stories_id", "id", "media_id", "full_text_rss", "inlink_count", "outlink_count")
            .leaving("media_inlink_count", "post_count", "snapshots_id", "timespans_id", "next_link_id", "author_count")
            .leaving("ap_syndicated", "themes", "subtopics", "simple_tweet_count", "normalized_tweet_count", "foci")
            .leaving(
                    "media_pub_country", "media_pub_state", "media_language", "media_about_country", "media_media_type")
            .leaving("channel_count", "total_shares", "undateable");

    /** How it is recognised and read. */
    static final ListKind LIST = ListKind.ofTool(
            "media-cloud",
            HEADINGS,
            List.of(
                    List.of("stories_id", "media_name"),
                    List.of("stories_id", "media_id"),
                    List.of("publish_date", "media_name", "media_url"),
                    List.of("publish_date", "media_name", "indexed_date")));

    private MediaCloud() {}
}
