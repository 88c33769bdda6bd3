// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import static org.sillage.collectors.formats.reading.ClippingField.AUDIENCE;
import static org.sillage.collectors.formats.reading.ClippingField.AUTHOR;
import static org.sillage.collectors.formats.reading.ClippingField.DURATION;
import static org.sillage.collectors.formats.reading.ClippingField.HANDLE;
import static org.sillage.collectors.formats.reading.ClippingField.LANGUAGE;
import static org.sillage.collectors.formats.reading.ClippingField.MEDIUM;
import static org.sillage.collectors.formats.reading.ClippingField.OUTLET;
import static org.sillage.collectors.formats.reading.ClippingField.PUBLISHED;
import static org.sillage.collectors.formats.reading.ClippingField.TEXT;
import static org.sillage.collectors.formats.reading.ClippingField.TIME;
import static org.sillage.collectors.formats.reading.ClippingField.TITLE;
import static org.sillage.collectors.formats.reading.ClippingField.URL;

import java.util.List;
import org.sillage.core.metric.Metric;

/**
 * The export of Meltwater: text in UTF-16 with tabs, called .csv, or a workbook; a line of no use may stand above the
 * headings. Quotation marks inside a text are not doubled. There are two layouts: an old one of {@code Headline} and
 * {@code Influencer}, a new one of {@code Document ID} and {@code Title}. A row of the old one, cut, {@code |} for a tab:
 *
 * <pre>
 * 22-Nov-2018 09:30AM|L'usine s'installe|https://lequotidien.example/usine|Le salon ouvre…||Le Quotidien|Marie Durand|…|412000
 * </pre>
 *
 * {@code Reach} is the audience of the whole outlet. What was printed or broadcast has no address, or one of Meltwater's
 * own that does not last. {@code Views} are taken of videos alone, {@code Estimated Views} and echoes are models.
 */
final class Meltwater {

    /** French headings are those of its French interface as far as they are known. */
    private static final KnownHeadings HEADINGS = KnownHeadings.NONE
            .with(PUBLISHED, "Date", "Alternate Date Format")
            .with(TIME, "Time", "Heure")
            .with(TITLE, "Headline", "Title", "Titre")
            .with(URL, "URL", "Link", "Lien")
            .with(OUTLET, "Source Name", "Source", "Nom de la source", "Source Domain", "Domaine de la source")
            .with(AUTHOR, "Author Name", "Influencer", "Nom de l'auteur", "Influenceur")
            .with(HANDLE, "Author Handle", "Pseudo de l'auteur")
            .with(
                    TEXT,
                    "Opening Text",
                    "Hit Sentence",
                    "Texte d'introduction",
                    "Texte d'ouverture",
                    "Extrait",
                    "Phrase trouvée")
            .with(MEDIUM, "Source Type", "Information Type", "Type de source", "Type d'information")
            .with(LANGUAGE, "Language", "Langue")
            .with(DURATION, "Duration", "Durée")
            .with(AUDIENCE, "Reach", "Portée", "Audience")
            .with(Metric.AVE, "AVE", "EAV")
            .with(Metric.PLATFORM_ENGAGEMENTS, "Engagement", "Total Engagement")
            .with(Metric.LIKES, "Likes", "Reactions", "Mentions J'aime", "Réactions")
            .with(Metric.REPOSTS, "Reposts", "Shares", "Retweets", "Partages", "Republications")
            .with(Metric.REPLIES, "Replies", "Comments", "Réponses", "Commentaires")
            .with(Metric.QUOTES, "Quotes", "Citations")
            .with(Metric.VIDEO_VIEWS, "Views", "Vues")
            .leaving("Document ID", "Input Name", "Keywords", "Content Type", "Image", "Hashtags", "Links")
            .leaving("Country", "Region", "Subregion", "State", "City", "Pays", "Région", "Ville", "Mots clés")
            .leaving("Sentiment", "Tonalité", "Key Phrases", "Keyphrases", "Document Tags", "Custom *")
            .leaving("Desktop Reach", "Mobile Reach", "Global Reach", "National Reach", "Local Reach")
            .leaving(
                    "Social Echo",
                    "Editorial Echo",
                    "Twitter Social Echo",
                    "Facebook Social Echo",
                    "Reddit Social Echo")
            .leaving("National Viewership", "Estimated Views", "Vues estimées")
            .leaving("Twitter *", "Tweet Id", "User Profile Url", "Parent URL", "isVerified", "Unique Id");

    /** How it is recognised and read. */
    static final ListKind LIST = ListKind.ofTool(
                    "meltwater",
                    HEADINGS,
                    List.of(
                            List.of("Hit Sentence", "URL"),
                            List.of("Headline", "Influencer"),
                            List.of("Document ID", "Information Type"),
                            List.of("Document ID", "Source Type"),
                            List.of("Titre", "Influenceur", "Portée")))
            .withPosts()
            .withHosts("meltwater.com", "meltwater.net", "tveyes.com");

    private Meltwater() {}
}
