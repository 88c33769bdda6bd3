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
 * The export of Talkwalker, CSV or workbook, whose headings are the names of its own data. A row, cut:
 *
 * <pre>
 * url,indexed,published,title,content,lang,domain_url,source_type,reach,engagement,extra_source_attributes.name
 * https://ouest-matin.example/usine,…,2018-11-22 09:30:00,L'usine,…,fr,…,"ONLINENEWS,ONLINENEWS_NEWSPAPER",412000,96,Ouest-Matin
 * </pre>
 *
 * {@code source_type} tells press from networks: {@code SOCIALMEDIA,SOCIALMEDIA_TWITTER}. The author of a post is in
 * {@code extra_author_attributes}, the outlet of an article in {@code extra_source_attributes}. Order and choice of
 * columns vary.
 */
final class Talkwalker {

    private static final KnownHeadings HEADINGS = KnownHeadings.NONE
            .with(PUBLISHED, "published", "Date de publication", "Date")
            .with(COLLECTED, "indexed", "search_indexed")
            .with(TITLE, "title", "title_snippet", "Titre")
            .with(URL, "url")
            .with(OUTLET, "extra_source_attributes.name", "domain_url", "root_url", "host_url", "Source")
            .with(AUTHOR, "extra_author_attributes.name", "extra_creator_attributes.name", "author", "Auteur")
            .with(
                    HANDLE,
                    "extra_author_attributes.short_name",
                    "extra_creator_attributes.short_name",
                    "extra_author_attributes.url",
                    "extra_creator_attributes.url")
            .with(TEXT, "content", "content_snippet", "Contenu")
            .with(MEDIUM, "source_type", "Type de source")
            .with(LANGUAGE, "lang", "Langue")
            .with(AUDIENCE, "reach", "Portée")
            .with(Metric.PLATFORM_ENGAGEMENTS, "engagement")
            .with(
                    Metric.LIKES,
                    "twitter_likes",
                    "article_extended_attributes.twitter_likes",
                    "article_extended_attributes.facebook_likes",
                    "article_extended_attributes.instagram_likes",
                    "article_extended_attributes.youtube_likes",
                    "article_extended_attributes.num_likes")
            .with(
                    Metric.REPOSTS,
                    "article_extended_attributes.twitter_retweets",
                    "article_extended_attributes.twitter_shares",
                    "article_extended_attributes.facebook_shares",
                    "article_extended_attributes.num_shares")
            .with(
                    Metric.REPLIES,
                    "article_extended_attributes.twitter_replies",
                    "article_extended_attributes.num_comments")
            .with(
                    Metric.VIDEO_VIEWS,
                    "article_extended_attributes.youtube_views",
                    "article_extended_attributes.num_video_views")
            .with(Metric.IMPRESSIONS, "article_extended_attributes.twitter_impressions")
            .leaving("post_type", "sentiment", "matched_profile", "tags_internal", "tags_marking", "tags_customer")
            .leaving("country", "images*", "videos*", "entity_urls", "published_ts", "indexed_ts", "search_indexed_ts")
            .leaving("docscore*", "nsfw_level", "noise_level", "noise_category", "fluency_level", "cluster_id")
            .leaving("extra_*", "article_extended_attributes*", "source_extended_attributes*", "trending_score")
            .leaving(
                    "parent_url",
                    "external_id",
                    "id",
                    "provider",
                    "page_monitoring_sections",
                    "porn_level",
                    "word_count");

    /** How it is recognised and read. */
    static final ListKind LIST = ListKind.ofTool(
                    "talkwalker",
                    HEADINGS,
                    List.of(
                            List.of("url", "extra_source_attributes.name"),
                            List.of("url", "extra_author_attributes.name"),
                            List.of("url", "source_type", "domain_url"),
                            List.of("url", "source_type", "matched_profile"),
                            List.of("url", "title_snippet", "content_snippet")))
            .withPosts()
            .withHosts("talkwalker.com");

    private Talkwalker() {}
}
