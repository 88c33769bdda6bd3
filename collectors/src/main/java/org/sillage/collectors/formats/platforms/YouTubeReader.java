// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Addresses;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;

/**
 * The content export of YouTube Studio: a zip of {@code Table data.csv}, {@code Totals.csv} and {@code Chart data.csv}, or
 * the first alone, which has a row a video below a row of their total. Rows, cut:
 *
 * <pre>
 * Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Impressions,...
 * Total,,,,504631,42600.65,7421,5943695,5.22
 * abcDEF12345,"Grand Palais : la visite","Nov 22, 2018",151,176500,9120.4,310,912000,4.1
 * </pre>
 *
 * The chart has a row a video and day, amounts that no total holds again; the totals by day are what the table is checked
 * against. Its impressions are thumbnails shown on the site, never views of the video. Studio counts the days that were chosen
 * there and states them in the name of the file: for a video that is older than them its numbers are amounts of these
 * days, not totals. A file whose name states no days is taken to be of all the time.
 */
final class YouTubeReader extends ExportReader {

    static final String NETWORK = "youtube";
    private static final Pattern VIDEO = Pattern.compile("[A-Za-z0-9_-]{11}");
    /** Studio counts in the days of California. */
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    /** {@code Table data.csv}: a row a video. */
    static final ExportTable VIDEOS = numbers(ExportTable.posts(NETWORK))
            .needs(ExportField.ID, "Content", "Video", "Contenu", "Vidéo")
            .needs(ExportField.TEXT, "Video title", "Titre de la vidéo")
            .has(
                    ExportField.TIME,
                    "Video publish time",
                    "Heure de publication de la vidéo",
                    "Date de publication de la vidéo")
            .leaves("Duration", "Watch time (hours)", "Subscribers", "Impressions click-through rate (%)")
            .leaves("Thumbnail click-through rate (%)", "Average view duration", "Average percentage viewed (%)")
            .leaves("Dislikes", "Likes (vs. dislikes) (%)", "Subscribers gained", "Subscribers lost", "Engaged views")
            .leaves(
                    "Unique viewers",
                    "Estimated revenue (EUR)",
                    "Estimated revenue (USD)",
                    "Your estimated revenue (EUR)")
            .leaves("Durée", "Durée de visionnage (heures)", "Abonnés", "Taux de clics par impression (%)")
            .leaves("Durée moyenne d’une vue", "Durée moyenne de visionnage", "Spectateurs uniques")
            .leaves("Vues engagées", "Vues intentionnelles", "Ont continué de regarder (%)", "Stayed to watch (%)")
            .leaves("Pourcentage moyen regardé (%)", "New viewers", "Returning viewers", "Nouveaux spectateurs")
            .leaves("RPM *", "CPM *", "Revenus estimés *", "Je n’aime pas", "Taux de clics des miniatures (%)")
            .without("Date")
            .build();

    /** {@code Chart data.csv}: a row a video and day, for the numbers and videos that the chart showed. */
    private static final ExportTable DAYS = numbers(ExportTable.posts(NETWORK))
            .needs(ExportField.ID, "Content", "Video", "Contenu", "Vidéo")
            .needs(ExportField.TEXT, "Video title", "Titre de la vidéo")
            .needs(ExportField.SPAN, "Date")
            .has(
                    ExportField.TIME,
                    "Video publish time",
                    "Heure de publication de la vidéo",
                    "Date de publication de la vidéo")
            .leaves("Duration", "Durée", "Watch time (hours)", "Durée de visionnage (heures)", "Subscribers", "Abonnés")
            .build();

    YouTubeReader() {
        super("youtube-studio", List.of(VIDEOS, DAYS));
    }

    /** Numbers that any table of Studio may have. */
    static ExportTable.Builder numbers(ExportTable.Builder table) {
        return table.counts(Metric.VIDEO_VIEWS, "Views", "Vues")
                .counts(
                        Metric.IMPRESSIONS,
                        "Thumbnail impressions",
                        "Impressions",
                        "Impressions de la miniature",
                        "Impressions des miniatures")
                .counts(Metric.LIKES, "Likes", "J’aime", "Mentions J’aime")
                .counts(Metric.REPLIES, "Comments added", "Comments", "Commentaires ajoutés", "Commentaires")
                .counts(Metric.REPOSTS, "Shares", "Partages");
    }

    @Override
    public int version() {
        return 2;
    }

    /** {@code Totals.csv} is no source of numbers, but what the table of the videos is checked against. */
    @Override
    List<Finding> unread(Evidence table, List<Evidence> tables) throws UnreadableEvidenceException {
        return YouTubeTotals.areIn(table) ? YouTubeTotals.differences(table, tables) : super.unread(table, tables);
    }

    @Override
    ZoneId zone(FormatSettings settings) {
        return PACIFIC;
    }

    @Override
    Optional<Period> window(Export export) {
        return DaySpan.in(export.evidence().origin(), PACIFIC);
    }

    @Override
    ExportFile.Rows rows(Export export, ExportHabits habits, Optional<String> account, Optional<Period> span) {
        return new CheckedRows(super.rows(export, habits, account, span), habits);
    }

    @Override
    Parsed<ExportPost> post(ExportLayout layout, Row row, Optional<String> account) {
        String id = layout.text(row, ExportField.ID);
        if (id.isEmpty()) return new Parsed.Absent<>();
        if (!VIDEO.matcher(id).matches()) return Parsed.refused("format.video-id-odd", id);
        return new Parsed.Known<>(new ExportPost(
                NETWORK,
                id,
                account(NETWORK, "", "", account),
                Addresses.parse("https://www.youtube.com/watch?v=" + id)));
    }
}
