// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sillage.collectors.files.FileKind;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Sample;
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
 * Its impressions are thumbnails shown on the site, never views of the video. Studio counts the days that were chosen
 * there and states them in the name of the file: for a video that is older than them its numbers are amounts of these
 * days, not totals. A file whose name states no days is taken to be of all the time.
 */
final class YouTubeReader extends ExportReader {

    private static final String NETWORK = "youtube";
    private static final Pattern VIDEO = Pattern.compile("[A-Za-z0-9_-]{11}");
    /** Studio counts in the days of California. */
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private static final ExportTable VIDEOS = ExportTable.posts(NETWORK)
            .needs(ExportField.ID, "Content", "Video", "Contenu", "Vidéo")
            .needs(ExportField.TEXT, "Video title", "Titre de la vidéo")
            .has(
                    ExportField.TIME,
                    "Video publish time",
                    "Heure de publication de la vidéo",
                    "Date de publication de la vidéo")
            .counts(Metric.VIDEO_VIEWS, "Views", "Vues")
            .counts(
                    Metric.IMPRESSIONS,
                    "Thumbnail impressions",
                    "Impressions",
                    "Impressions de la miniature",
                    "Impressions des miniatures")
            .counts(Metric.LIKES, "Likes", "J’aime", "Mentions J’aime")
            .counts(Metric.REPLIES, "Comments added", "Comments", "Commentaires ajoutés", "Commentaires")
            .counts(Metric.REPOSTS, "Shares", "Partages")
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
            .without("Date")
            .build();

    YouTubeReader() {
        super("youtube-studio", List.of(VIDEOS));
    }

    @Override
    public int version() {
        return 1;
    }

    /** A zip of nothing but CSV is opened; which of them has the videos is told by their headings. */
    @Override
    public boolean recognises(Sample sample) {
        return isArchive(sample) || super.recognises(sample);
    }

    static boolean isArchive(Sample sample) {
        return sample.kind() == FileKind.ZIP
                && !sample.parts().isEmpty()
                && sample.parts().stream()
                        .allMatch(part -> part.toLowerCase(Locale.ROOT).endsWith(".csv"));
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        if (!isArchive(sample(evidence))) return super.read(evidence, settings);
        Evidence table = PackedTable.of(evidence, super::recognises);
        String part = table.origin().substring(evidence.origin().length() + 1);
        return super.read(table, settings).map(finding -> PackedTable.in(part, finding));
    }

    @Override
    ZoneId zone(FormatSettings settings) {
        return PACIFIC;
    }

    @Override
    Optional<Period> window(Evidence evidence, FormatSettings settings) {
        return DaySpan.in(evidence.origin(), PACIFIC);
    }

    @Override
    ExportFile.Rows rows(
            Evidence evidence,
            FormatSettings settings,
            ExportHabits habits,
            Optional<String> account,
            Optional<Period> span) {
        return new CheckedRows(super.rows(evidence, settings, habits, account, span), habits);
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
