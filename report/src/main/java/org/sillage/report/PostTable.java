// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sillage.core.evidence.EvidenceRef;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Post;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Subject;

/** Every post of the period with its last numbers and the way to its evidence; the rows are read anew each time. */
final class PostTable {

    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}_]*");
    private static final int EXTRACT = 500;

    private final Edition edition;
    private final Late late;
    private final Roles roles;

    private PostTable(Edition edition, Late late) {
        this.edition = edition;
        this.late = late;
        this.roles = new Roles(edition.campaign());
    }

    /** @param posts how many there are */
    static Table of(Edition edition, Late late, long posts) {
        Layout<Row> layout = new PostTable(edition, late).layout();
        return new Table(
                TableIds.POSTS,
                "sheet.posts",
                layout.columns(),
                Math.toIntExact(posts),
                each -> edition.corpus()
                        .forEachInTime(
                                edition.period(),
                                item -> item.post()
                                        .ifPresent(post -> each.accept(layout.row(new Row(
                                                item,
                                                post,
                                                new PostNumbers(item.dossier().latest()),
                                                Series.of(edition.view()
                                                        .readings(Subject.of(post.id()), Metric.IMPRESSIONS))))))));
    }

    private record Row(Item item, Post post, PostNumbers numbers, Series impressions) implements MentionColumns.Row {}

    private Layout<Row> layout() {
        Layout<Row> layout = new Layout<Row>();
        MentionColumns.published(layout, edition);
        layout.text("network", 10, row -> NetworkNames.of(row.post().network()))
                .text(
                        "account",
                        18,
                        row -> row.post().account().map(Account::handle).orElse(""))
                .column(
                        "role",
                        Table.Kind.WORDS,
                        14,
                        row -> Optional.of(roles.of(row.post()).words()))
                .text("text", 48, row -> extract(row.post().text()))
                .text("sponsors", 18, row -> edition.sponsors(row.item()));
        numbers(layout);
        return details(layout.details());
    }

    private static void numbers(Layout<Row> layout) {
        based(layout, Metric.IMPRESSIONS);
        based(layout, Metric.REACH);
        based(layout, Metric.ENGAGEMENTS);
        number(layout, Metric.LIKES);
        number(layout, Metric.REPLIES);
        number(layout, Metric.REPOSTS);
        based(layout, Metric.VIDEO_VIEWS);
    }

    private Layout<Row> details(Layout<Row> layout) {
        layout.column("link", Table.Kind.LINK, 40, row -> row.post().url());
        number(layout, Metric.QUOTES);
        number(layout, Metric.SAVES);
        based(layout, Metric.CLICKS);
        based(layout, Metric.PLATFORM_ENGAGEMENTS);
        layout.column(
                        "impressions_peak",
                        Table.Kind.COUNT,
                        12,
                        row -> row.impressions().peak())
                .column(
                        "impressions_falls",
                        Table.Kind.COUNT,
                        9,
                        row -> row.impressions().falls())
                .text("hashtags", 18, row -> hashtags(row.post().text()))
                .column(
                        "media",
                        Table.Kind.WORDS,
                        10,
                        row -> Optional.of(
                                MediaKind.ofPost(roles.of(row.post())).words()))
                .text("language", 8, row -> row.post().language());
        MentionColumns.belongs(layout, edition, late);
        layout.text("mention", 24, row -> row.post().id().value());
        return proof(layout);
    }

    private Layout<Row> proof(Layout<Row> layout) {
        MentionColumns.moments(layout);
        layout.column(
                "read_at", Table.Kind.TIME, 16, row -> row.numbers().readAt().map(edition::local));
        return MentionColumns.proof(layout)
                .column(
                        "reading_evidence",
                        Table.Kind.TEXT,
                        20,
                        row -> behind(row).map(EvidenceRef::digest))
                .place("reading_place", row -> behind(row).map(EvidenceRef::place));
    }

    private static void based(Layout<Row> layout, Metric metric) {
        number(layout, metric);
        layout.column(
                metric.key() + "_basis",
                Table.Kind.BASIS,
                12,
                row -> row.numbers().strongest(metric).map(Map.Entry<Basis, Long>::getKey));
    }

    private static void number(Layout<Row> layout, Metric metric) {
        layout.column(
                metric.key(),
                Table.Kind.COUNT,
                12,
                row -> row.numbers().strongest(metric).map(Map.Entry<Basis, Long>::getValue));
    }

    private static Optional<EvidenceRef> behind(Row row) {
        return row.numbers()
                .behind(Metric.IMPRESSIONS)
                .or(() -> row.numbers().behind(Metric.ENGAGEMENTS))
                .or(() -> row.numbers().newest())
                .map(ReadingRecord::evidence);
    }

    /** The beginning of a text, on one line. */
    static String extract(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= EXTRACT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, EXTRACT - 1))) + "…";
    }

    private static String hashtags(String text) {
        return HASHTAG.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
