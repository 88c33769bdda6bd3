// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import static org.sillage.collectors.formats.reading.ClippingField.AUTHOR;
import static org.sillage.collectors.formats.reading.ClippingField.LANGUAGE;
import static org.sillage.collectors.formats.reading.ClippingField.OUTLET;
import static org.sillage.collectors.formats.reading.ClippingField.PUBLISHED;
import static org.sillage.collectors.formats.reading.ClippingField.TITLE;
import static org.sillage.collectors.formats.reading.ClippingField.URL;

import java.util.List;
import org.sillage.core.metric.Metric;

/**
 * Articles with their shares after BuzzSumo: its own export, and lists of addresses that somebody had it count. Of each a
 * row, cut:
 *
 * <pre>
 * Title,URL,Author Name,Published Date,Total Engagement,Total Facebook Shares,Evergreen Score
 * L'usine,https://ouest-matin.example/usine,Marie Durand,2018-11-22,96,64,0.3
 *
 * url,buzzsumo_total_facebook_shares
 * https://ouest-matin.example/usine,64
 * </pre>
 *
 * A list of addresses has neither headlines nor dates, so it shows no articles: its numbers are kept on the articles with
 * these addresses, and are seen once a feed, a page or another export shows them. To make up headlines of addresses, and
 * to let articles nobody dated count in the week of the import, would be two falsehoods.
 */
final class BuzzSumo {

    private static final KnownHeadings HEADINGS = KnownHeadings.NONE
            .with(PUBLISHED, "Published Date", "Date Published", "buzzsumo_published_date", "Publication Date", "Date")
            .with(TITLE, "Title", "Article Title", "buzzsumo_title", "Titre")
            .with(URL, "URL", "Article URL", "Link", "buzzsumo_url", "Lien")
            .with(OUTLET, "Publisher", "Domain Name", "Domain", "buzzsumo_domain_name", "Domaine")
            .with(AUTHOR, "Author Name", "Author", "buzzsumo_author_name", "Auteur")
            .with(LANGUAGE, "Language", "Langue")
            .with(
                    Metric.PLATFORM_ENGAGEMENTS,
                    "Total Engagement",
                    "Total Engagements",
                    "Total Shares",
                    "buzzsumo_total_shares")
            .with(
                    Metric.REPOSTS,
                    "buzzsumo_total_facebook_shares",
                    "Total Facebook Shares",
                    "Facebook Shares",
                    "buzzsumo_facebook_shares")
            .with(Metric.LIKES, "buzzsumo_facebook_likes", "Facebook Likes", "Facebook Reactions")
            .with(Metric.REPLIES, "buzzsumo_facebook_comments", "Facebook Comments")
            .leaving("Evergreen Score", "Word Count", "Num Words", "Content Type", "Article Type*", "Number of Links")
            .leaving(
                    "Num Linking Domains",
                    "Linking Domains",
                    "Backlinks",
                    "Facebook Engagement*",
                    "Total Facebook Engagement*")
            .leaving("Twitter Shares", "Pinterest Shares", "Total Pinterest Shares", "Total Reddit Engagements")
            .leaving("Reddit Engagement*", "Pinterest Pins", "Trending Score", "Thumbnail*", "Id", "buzzsumo_*");

    /** How it is recognised and read. */
    static final ListKind LIST = ListKind.ofTool(
            "buzzsumo",
            HEADINGS,
            List.of(
                    List.of("url", "buzzsumo_total_facebook_shares"),
                    List.of("url", "buzzsumo_total_shares"),
                    List.of("url", "Total Facebook Shares"),
                    List.of("url", "Evergreen Score"),
                    List.of("url", "Num Linking Domains", "Total Shares")));

    private BuzzSumo() {}
}
