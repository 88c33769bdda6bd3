// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.util.List;
import org.sillage.core.metric.Metric;

/**
 * Headings of the exports of posts of Meta Business Suite, in English and French. What used to be impressions is called
 * views since 2024; the heading is kept beside each number, since the two are not counted alike.
 */
final class MetaTables {

    static final String FACEBOOK = "facebook";
    static final String INSTAGRAM = "instagram";

    private static final String[] ID = {"Post ID", "Identifiant de la publication", "ID de la publication"};
    private static final String[] TIME = {"Publish time", "Heure de publication", "Date de publication"};
    private static final String[] LINK = {"Permalink", "Permalien", "Lien permanent"};
    private static final String[] IMPRESSIONS = {"Views", "Vues", "Impressions"};
    private static final String[] REACH = {"Reach", "Couverture"};
    private static final String[] COMMENTS = {"Comments", "Commentaires", "Replies", "Réponses"};
    private static final String[] SHARES = {"Shares", "Partages"};

    static final ExportTable PAGE = posts(FACEBOOK)
            .has(ExportField.PAGE, "Page ID", "Identifiant de la Page", "ID de la Page")
            .has(ExportField.NAME, "Page name", "Nom de la Page")
            .toldBy("Page ID", "Page name", "Identifiant de la Page", "ID de la Page", "Nom de la Page")
            .has(ExportField.TEXT, "Title", "Titre")
            .counts(Metric.ENGAGEMENTS, "Reactions, Comments and Shares", "Réactions, commentaires et partages")
            .counts(Metric.LIKES, "Reactions", "Réactions")
            .counts(Metric.CLICKS, "Total clicks", "Total des clics", "Total de clics", "Nombre total de clics")
            .counts(
                    Metric.VIDEO_VIEWS,
                    "3-second video views",
                    "Vues de vidéo de 3 secondes",
                    "Vues de vidéos de 3 secondes",
                    "Vues de 3 secondes")
            .leaves("Caption type", "Is crosspost", "Is share", "Languages", "Custom labels", "Funded content status")
            .leaves("Seconds viewed", "Average Seconds viewed", "Matched Audience Targeting Consumption (Photo Click)")
            .leaves("Other Clicks", "Link Clicks", "Photo Views", "Negative feedback from users: Hide all")
            .leaves("Type de légende", "Langues", "Libellés personnalisés", "Statut du contenu financé")
            .leaves("Publication croisée", "Est un crosspostage", "Est un partage", "Secondes vues")
            .leaves("Moyenne de secondes vues", "Secondes regardé *", "Secondes regardées *")
            .leaves("Secondes moyen *", "Secondes moyennes *")
            .leaves("Views from *", "Reach from *", "3-second video views from *", "1-minute video views *")
            .leaves("Seconds viewed from *", "Average Seconds viewed from *", "Impressions from *", "Ad *")
            .leaves("Vues de Publications *", "Couverture de Publications *", "Vues de vidéo *", "Vues de vidéos *")
            .leaves("Negative feedback from users *", "Commentaires négatifs *", "Feedback négatif *")
            .leaves("Estimated earnings *", "Approximate content monetization earnings", "Qualified views")
            .leaves("Revenus estimés *", "Clics sur un lien", "Autres clics", "Vues de photos", "Page category")
            .build();

    static final ExportTable ACCOUNT = posts(INSTAGRAM)
            .has(ExportField.HANDLE, "Account username", "Nom de profil du compte", "Nom d’utilisateur du compte")
            .has(ExportField.NAME, "Account name", "Nom du compte")
            .toldBy(
                    "Account username",
                    "Account ID",
                    "Nom de profil du compte",
                    "Nom d’utilisateur du compte",
                    "Identifiant du compte",
                    "ID du compte")
            .counts(Metric.LIKES, "Likes", "Mentions J’aime", "J’aime")
            .counts(Metric.SAVES, "Saves", "Enregistrements")
            .counts(Metric.CLICKS, "Link clicks", "Clics sur le lien")
            .leaves("Account ID", "Identifiant du compte", "ID du compte")
            .leaves("Profile visits", "Visites du profil", "Visites de profil", "Navigation", "Sticker taps")
            .leaves("Appuis sur des stickers", "Ad *")
            .build();

    static final List<ExportTable> ALL = List.of(PAGE, ACCOUNT);

    private MetaTables() {}

    /** What both have: the caption stands in the title or in the description, and a row is of all time or of one day. */
    private static ExportTable.Builder posts(String network) {
        return ExportTable.posts(network)
                .needs(ExportField.ID, ID)
                .has(ExportField.LINK, LINK)
                .has(ExportField.MORE_TEXT, "Description")
                .has(ExportField.TIME, TIME)
                .has(ExportField.SPAN, "Date")
                .counts(Metric.IMPRESSIONS, IMPRESSIONS)
                .counts(Metric.REACH, REACH)
                .counts(Metric.REPLIES, COMMENTS)
                .counts(Metric.REPOSTS, SHARES)
                .leaves("Duration (sec)", "Post type", "Data comment", "Follows", "Followers")
                .leaves("Durée (s)", "Durée (sec)", "Type de publication", "Commentaire sur les données")
                .leaves("Commentaire des données", "Followers en plus", "Abonnements");
    }
}
