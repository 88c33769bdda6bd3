// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.util.List;
import java.util.Optional;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.PostAddress;
import org.sillage.core.mention.Addresses;
import org.sillage.core.metric.Metric;

/**
 * The exports of TikTok Studio: the list of videos, with totals since publication, and the overview of the account by
 * day. Two rows, cut:
 *
 * <pre>
 * Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views,...
 * J-1 !,https://www.tiktok.com/@usine_extra/video/7575479637561759367,2025-11-21 19:05:00,1.2K,48,31,"18,400",...
 *
 * Date,Video Views,Profile Views,Likes,Comments,Shares
 * 22 novembre,18400,310,1204,48,31
 * </pre>
 *
 * In some languages the days state no year: it comes from the days that the name of the file or a line above the table
 * states. A video is known by the digits of its link, the only id that export and API share.
 */
final class TikTokReader extends ExportReader {

    private static final String NETWORK = "tiktok";

    private static final ExportTable VIDEOS = ExportTable.posts(NETWORK)
            .needs(ExportField.LINK, "Video link", "Lien de la vidéo", "Lien vidéo")
            .needs(
                    ExportField.TIME,
                    "Post time",
                    "Posted time",
                    "Heure de publication",
                    "Date de publication",
                    "Publié le")
            .has(ExportField.TEXT, "Video title", "Title", "Titre de la vidéo", "Titre")
            .needs(Metric.VIDEO_VIEWS, "Total views", "Video views", "Total des vues", "Vues de la vidéo", "Vues")
            .counts(Metric.LIKES, "Total likes", "Likes", "Total des j'aime", "Total de j'aime", "J'aime")
            .counts(Metric.REPLIES, "Total comments", "Comments", "Total des commentaires", "Commentaires")
            .counts(Metric.REPOSTS, "Total shares", "Shares", "Total des partages", "Partages")
            .counts(Metric.SAVES, "Add to favorites", "Favorites", "Saves", "Ajouts aux favoris", "Ajouter aux favoris")
            .leaves("Total play time", "Average watch time", "Watched full video", "New followers", "Total viewers")
            .leaves("Durée totale de lecture", "Durée moyenne de visionnage", "Vidéo vue en entier")
            .without("Permalink", "Post ID")
            .build();

    private static final ExportTable OVERVIEW = ExportTable.days(NETWORK)
            .needs(ExportField.TIME, "Date", "Jour")
            .toldBy("Profile views", "Vues du profil", "Consultations du profil")
            .counts(Metric.VIDEO_VIEWS, "Video views", "Vues de la vidéo", "Vues des vidéos", "Vues de vidéos")
            .counts(Metric.LIKES, "Likes", "J'aime")
            .counts(Metric.REPLIES, "Comments", "Commentaires")
            .counts(Metric.REPOSTS, "Shares", "Partages")
            .leaves("Profile views", "Vues du profil", "Consultations du profil")
            .build();

    TikTokReader() {
        super("tiktok", List.of(VIDEOS, OVERVIEW));
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    Parsed<ExportPost> post(ExportLayout layout, Row row, Optional<String> account) {
        String written = layout.text(row, ExportField.LINK);
        String link = written.isEmpty() ? layout.cell(row, ExportField.LINK).link() : written;
        if (link.isBlank()) return new Parsed.Absent<>();
        return Addresses.parse(link)
                .flatMap(PostAddress::of)
                .filter(address -> address.network().equals(NETWORK))
                .<Parsed<ExportPost>>map(address -> new Parsed.Known<>(video(address, account)))
                .orElseGet(() -> Parsed.refused("format.post-link-odd", link));
    }

    /** Its address without what says who shared it. */
    private static ExportPost video(PostAddress address, Optional<String> account) {
        String handle = address.handle().orElse("");
        return new ExportPost(
                NETWORK,
                address.nativeId(),
                account(NETWORK, handle, "", account),
                Addresses.parse("https://www.tiktok.com/@" + handle + "/video/" + address.nativeId()));
    }
}
