// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import static org.sillage.collectors.formats.reading.ClippingField.AUDIENCE;
import static org.sillage.collectors.formats.reading.ClippingField.AUTHOR;
import static org.sillage.collectors.formats.reading.ClippingField.COLLECTED;
import static org.sillage.collectors.formats.reading.ClippingField.HANDLE;
import static org.sillage.collectors.formats.reading.ClippingField.LANGUAGE;
import static org.sillage.collectors.formats.reading.ClippingField.MEDIUM;
import static org.sillage.collectors.formats.reading.ClippingField.OUTLET;
import static org.sillage.collectors.formats.reading.ClippingField.PUBLISHED;
import static org.sillage.collectors.formats.reading.ClippingField.TEXT;
import static org.sillage.collectors.formats.reading.ClippingField.TITLE;
import static org.sillage.collectors.formats.reading.ClippingField.URL;

import java.util.List;
import org.sillage.core.metric.Metric;

/**
 * The export of mentions of Brandwatch, CSV or workbook, below some lines that name report, brand and period. A row, cut:
 *
 * <pre>
 * Query Id,Query Name,Date,Title,Snippet,Url,Domain,Sentiment,Page Type,Language,...,Author,Full Name,...,Resource Id
 * 1,Usine,2018-11-22 09:30:00.0,L'usine,…,https://ouest-matin.example/usine,ouest-matin.example,neutral,news,fr,...
 * </pre>
 *
 * {@code Page Type} tells press from networks. Dates are in the zone of the query, which the file does not name. Of posts
 * on X there are addresses only. {@code Impressions} of an article are what its outlet might reach, and are not taken.
 */
final class Brandwatch {

    private static final KnownHeadings HEADINGS = KnownHeadings.NONE
            .with(PUBLISHED, "Date")
            .with(COLLECTED, "Added")
            .with(TITLE, "Title", "Titre")
            .with(URL, "Url", "Original Url")
            .with(OUTLET, "Publisher Name", "Site Name", "Domain", "Domaine")
            .with(AUTHOR, "Full Name", "Author", "Auteur")
            .with(HANDLE, "Twitter Author", "Author Handle", "Thread Author Handle")
            .with(TEXT, "Full Text", "Snippet", "Extrait")
            .with(MEDIUM, "Page Type", "Content Source", "Content Source Name", "Type de page")
            .with(LANGUAGE, "Language", "Langue")
            .with(AUDIENCE, "Reach (new)", "Reach", "Potential Audience", "Portée")
            .with(Metric.PLATFORM_ENGAGEMENTS, "Engagement Score", "Engagement")
            .with(Metric.IMPRESSIONS, "Impressions", "Twitter Impressions", "X Impressions")
            .with(
                    Metric.LIKES,
                    "Likes",
                    "X Likes",
                    "Twitter Likes",
                    "Facebook Likes",
                    "Instagram Likes",
                    "Linkedin Likes",
                    "Tiktok Likes",
                    "Youtube Likes")
            .with(
                    Metric.REPOSTS,
                    "X Reposts",
                    "Twitter Retweets",
                    "Facebook Shares",
                    "Linkedin Shares",
                    "Tiktok Shares",
                    "Shares")
            .with(
                    Metric.REPLIES,
                    "X Replies",
                    "Twitter Reply Count",
                    "Twitter Replies",
                    "Facebook Comments",
                    "Instagram Comments",
                    "Linkedin Comments",
                    "Tiktok Comments",
                    "Comments")
            .with(Metric.VIDEO_VIEWS, "Youtube Views", "Tiktok Views", "Video Views")
            .leaving(
                    "Query Id",
                    "Query Name",
                    "Content Id",
                    "Resource Id",
                    "Resource Type",
                    "Thread *",
                    "Assignment",
                    "Avatar")
            .leaving("Category Details", "Categories", "Checked", "Country*", "City*", "Region*", "State*", "County*")
            .leaving("Continent*", "Location*", "Latitude", "Longitude", "Sentiment", "Emotion", "Impact", "Gender")
            .leaving("Account Type", "Interest", "Professions", "Hashtags", "Mentioned Authors", "Expanded URLs")
            .leaving(
                    "Display URLs", "Media Filter", "Media URLs", "Short URLs", "Starred", "Status", "Tags", "Priority")
            .leaving(
                    "Blog Name",
                    "Forum *",
                    "Backlinks",
                    "Mozrank",
                    "Monthly Visitors",
                    "Pages Per Visit",
                    "Page Type Name")
            .leaving("Percent *", "Average Duration Of Visit", "Average Visits", "Outreach", "Subtype", "Entity *")
            .leaving("Facebook *", "Instagram *", "Linkedin *", "Twitter *", "X *", "Youtube *", "Tiktok *", "Reddit *")
            .leaving(
                    "Bluesky *",
                    "Pub Type",
                    "Publisher Sub Type",
                    "Rating",
                    "Focus",
                    "Root *",
                    "Updated",
                    "Weblog Title")
            .leaving(
                    "Matched *",
                    "Insights *",
                    "Custom *",
                    "Copyright*",
                    "Air Type",
                    "Broadcast *",
                    "Is *",
                    "In Reply To");

    /** How it is recognised and read. */
    static final ListKind LIST = ListKind.ofTool(
                    "brandwatch",
                    HEADINGS,
                    List.of(
                            List.of("Query Name", "Page Type"),
                            List.of("Query Id", "Page Type"),
                            List.of("Query Name", "Snippet"),
                            List.of("Resource Id", "Page Type")))
            .withPosts()
            .withHosts("brandwatch.com");

    private Brandwatch() {}
}
