// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.util.List;
import org.sillage.core.metric.Metric;

/** Headings of the exports of a LinkedIn page, in English, French and Portuguese. */
final class LinkedInTables {

    static final String NETWORK = "linkedin";

    /** {@code All posts}: totals since publication. Its views are of videos. */
    static final ExportTable POSTS = ExportTable.posts(NETWORK)
            .needs(
                    ExportField.LINK,
                    "Post link",
                    "Lien du post",
                    "Lien de la publication",
                    "Lien vers la publication",
                    "Link da publicação",
                    "Link do post")
            .has(
                    ExportField.TEXT,
                    "Post title",
                    "Titre du post",
                    "Titre de la publication",
                    "Título da publicação",
                    "Título do post")
            .needs(ExportField.TIME, "Created date", "Date de création", "Data de criação", "Data da criação")
            .counts(Metric.IMPRESSIONS, "Impressions", "Impressões")
            .counts(Metric.VIDEO_VIEWS, "Views", "Vues", "Visualizações")
            .counts(Metric.CLICKS, "Clicks", "Clics", "Cliques")
            .counts(Metric.LIKES, "Likes", "Reactions", "J’aime", "Réactions", "Gostei", "Reações", "Curtidas")
            .counts(Metric.REPLIES, "Comments", "Commentaires", "Comentários")
            .counts(
                    Metric.REPOSTS,
                    "Reposts",
                    "Shares",
                    "Republications",
                    "Partages",
                    "Compartilhamentos",
                    "Republicações")
            .leaves("Post type", "Campaign name", "Posted by", "Campaign start date", "Campaign end date", "Audience")
            .leaves("Offsite Views", "Click through rate (CTR)", "Follows", "Engagement rate", "Content Type")
            .leaves("Type de post", "Type de publication", "Nom de la campagne", "Publié par", "Posté par")
            .leaves("Date de début de la campagne", "Date de fin de la campagne", "Vues hors site")
            .leaves("Taux de clics (CTR)", "Taux de clics", "Abonnements", "Taux d’engagement", "Type de contenu")
            .leaves("Tipo de publicação", "Nome da campanha", "Publicado por", "Data de início da campanha")
            .leaves("Data de término da campanha", "Público", "Visualizações externas", "Seguidores")
            .leaves("Taxa de cliques (CTR)", "Taxa de engajamento", "Tipo de conteúdo")
            .build();

    /** {@code Metrics}: the page's days. Older files say shares for reposts. */
    static final ExportTable DAYS = ExportTable.days(NETWORK)
            .needs(ExportField.TIME, "Date", "Data")
            .toldBy(
                    "Impressions (total)",
                    "Impressions (organic)",
                    "Impressions (organiques)",
                    "Impressões (total)",
                    "Impressões (orgânicas)")
            .counts(
                    Metric.IMPRESSIONS,
                    "Impressions (total)",
                    "Impressions (totales)",
                    "Impressões (total)",
                    "Impressions (organic)",
                    "Impressions (organiques)",
                    "Impressões (orgânicas)")
            .counts(
                    Metric.REACH,
                    "Unique impressions (organic)",
                    "Impressions uniques (organiques)",
                    "Impressões únicas (orgânicas)")
            .counts(Metric.CLICKS, "Clicks (total)", "Clics (total)", "Cliques (total)")
            .counts(Metric.LIKES, "Reactions (total)", "Réactions (total)", "Reações (total)")
            .counts(Metric.REPLIES, "Comments (total)", "Commentaires (total)", "Comentários (total)")
            .counts(
                    Metric.REPOSTS,
                    "Reposts (total)",
                    "Shares (total)",
                    "Republications (total)",
                    "Partages (total)",
                    "Compartilhamentos (total)",
                    "Republicações (total)")
            .leaves("Impressions (organic)", "Impressions (sponsored)", "Clicks (organic)", "Clicks (sponsored)")
            .leaves("Reactions (organic)", "Reactions (sponsored)", "Comments (organic)", "Comments (sponsored)")
            .leaves("Reposts (organic)", "Reposts (sponsored)", "Shares (organic)", "Shares (sponsored)")
            .leaves("Engagement rate (organic)", "Engagement rate (sponsored)", "Engagement rate (total)")
            .leaves("Impressions (organiques)", "Impressions (sponsorisées)", "Clics (organiques)")
            .leaves("Clics (sponsorisés)", "Réactions (organiques)", "Réactions (sponsorisées)")
            .leaves("Commentaires (organiques)", "Commentaires (sponsorisés)", "Republications (organiques)")
            .leaves("Republications (sponsorisées)", "Partages (organiques)", "Partages (sponsorisés)")
            .leaves("Taux d’engagement (organique)", "Taux d’engagement (sponsorisé)", "Taux d’engagement (total)")
            .leaves("Impressões (orgânicas)", "Impressões (patrocinadas)", "Cliques (orgânicos)")
            .leaves("Cliques (patrocinados)", "Reações (orgânicas)", "Reações (patrocinadas)")
            .leaves("Comentários (orgânicos)", "Comentários (patrocinados)", "Compartilhamentos (orgânicos)")
            .leaves("Compartilhamentos (patrocinados)", "Taxa de engajamento (orgânica)")
            .leaves("Taxa de engajamento (patrocinada)", "Taxa de engajamento (total)")
            .build();

    /** {@code New followers}: how many came on each day; how many there are stands nowhere in it. */
    static final ExportTable FOLLOWERS = ExportTable.days(NETWORK)
            .needs(ExportField.TIME, "Date", "Data")
            .toldBy("Organic followers", "Abonnés organiques", "Seguidores orgânicos")
            .counts(
                    Metric.FOLLOWERS,
                    "Total followers",
                    "Nombre total d’abonnés",
                    "Total des abonnés",
                    "Abonnés (total)",
                    "Total de seguidores")
            .leaves("Sponsored followers", "Organic followers", "Auto-invited followers")
            .leaves("Abonnés sponsorisés", "Abonnés organiques", "Abonnés invités automatiquement")
            .leaves("Seguidores patrocinados", "Seguidores orgânicos", "Seguidores convidados automaticamente")
            .build();

    static final List<ExportTable> ALL = List.of(POSTS, DAYS, FOLLOWERS);

    private LinkedInTables() {}
}
