// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.math.BigInteger;
import java.time.Instant;
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
 * Studio hands them over as CSV, as workbooks or packed together with the history of followers and of viewers. Days
 * mostly state no year: for those of an account it comes from the days that the name of the file or a line above the
 * table states, for a video from its number. A video is known by the digits of its link, the only id that export and API
 * share; its upper half is the second in which it was uploaded.
 */
final class TikTokReader extends ExportReader {

    private static final String NETWORK = "tiktok";

    private static final Instant FIRST = Instant.parse("2014-01-01T00:00:00Z");

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
            .leaves("Time", "Views in the last *", "Likes in the last *", "Comments in the last *")
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
            .leaves("Profile views", "Vues du profil", "Consultations du profil", "Followers", "Net followers")
            .build();

    /** How many there were at the end of each day; {@code undefined} where nobody counted. */
    private static final ExportTable FOLLOWERS = ExportTable.levels(NETWORK)
            .needs(ExportField.TIME, "Date", "Jour")
            .needs(Metric.FOLLOWERS, "Followers", "Abonnés")
            .toldBy("Difference in followers from previous day")
            .leaves("Difference in followers from previous day")
            .build();

    private static final ExportTable VIEWERS = ExportTable.days(NETWORK)
            .needs(ExportField.TIME, "Date", "Jour")
            .needs(Metric.REACH, "Total Viewers")
            .toldBy("New Viewers", "Returning Viewers")
            .leaves("New Viewers", "Returning Viewers")
            .build();

    TikTokReader() {
        super("tiktok", List.of(VIDEOS, OVERVIEW, FOLLOWERS, VIEWERS));
    }

    @Override
    public int version() {
        return 2;
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
                Addresses.parse("https://www.tiktok.com/@" + handle + "/video/" + address.nativeId()),
                made(address.nativeId()));
    }

    /** Numbers of before the network, or beyond what one holds, are of another kind. */
    private static Optional<Instant> made(String digits) {
        return Optional.of(new BigInteger(digits))
                .filter(number -> number.bitLength() < Long.SIZE)
                .map(number -> Instant.ofEpochSecond(number.longValueExact() >> Integer.SIZE))
                .filter(time -> time.isAfter(FIRST));
    }
}
