// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Map;
import java.util.Optional;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Post;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;

/** Posts that name a sponsor. Impressions and video views stand beside the campaign's own posts alone. */
final class SponsorPosts {

    private final Edition edition;
    private final SponsorReport.Sponsored sponsored;

    private SponsorPosts(Edition edition, SponsorReport.Sponsored sponsored) {
        this.edition = edition;
        this.sponsored = sponsored;
    }

    /** @param posts how many there are */
    static Table of(Edition edition, SponsorReport.Sponsored sponsored, long posts) {
        Layout<Row> layout = new SponsorPosts(edition, sponsored).layout();
        return new Table(
                TableIds.POSTS,
                "sheet.sponsor-networks",
                layout.columns(),
                Math.toIntExact(posts),
                each -> edition.corpus()
                        .forEachInTime(
                                edition.period(),
                                item -> item.post()
                                        .ifPresent(post -> each.accept(layout.row(new Row(
                                                post,
                                                new PostNumbers(item.dossier().latest())))))));
    }

    private record Row(Post post, PostNumbers numbers) {}

    private Layout<Row> layout() {
        return new Layout<Row>()
                .column(
                        "day",
                        Table.Kind.DATE,
                        12,
                        row -> Optional.of(edition.day(row.post().published())))
                .text(
                        "account",
                        18,
                        row -> sponsored
                                .others()
                                .blanked(row.post()
                                        .account()
                                        .map(Account::handle)
                                        .orElse("")))
                .text("network", 10, row -> NetworkNames.of(row.post().network()))
                .column("appears", Table.Kind.WORDS, 14, row -> Optional.of(appears(row.post())))
                .text("extract", 50, row -> extract(sponsored, row.post()))
                .column("impressions", Table.Kind.COUNT, 12, row -> ofOwned(row, Metric.IMPRESSIONS))
                .column(
                        "engagements",
                        Table.Kind.COUNT,
                        12,
                        row -> row.numbers().strongest(Metric.ENGAGEMENTS).map(Map.Entry::getValue))
                .column("video_views", Table.Kind.COUNT, 12, row -> ofOwned(row, Metric.VIDEO_VIEWS))
                .details()
                .column(
                        "link",
                        Table.Kind.LINK,
                        40,
                        row -> sponsored.others().without(row.post().url()))
                .text("mention", 22, row -> row.post().id().value());
    }

    private Optional<Long> ofOwned(Row row, Metric metric) {
        return sponsored.isOwned(row.post())
                ? row.numbers().strongest(metric).map(Map.Entry::getValue)
                : Optional.empty();
    }

    private Message appears(Post post) {
        return Message.of(sponsored.own().in(post.text()) ? "appears.text" : "appears.elsewhere");
    }

    /** Cut to what may be quoted, the other sponsors blanked out. */
    static String extract(SponsorReport.Sponsored sponsored, Post post) {
        return sponsored.others().blanked(Extracts.around(post.text(), sponsored.own()));
    }
}
