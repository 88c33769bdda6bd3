// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes exports of the account's posts as the site did in 2018: one row a post, counts as decimals, times in UTC. */
final class XExport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm '+0000'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String HEADINGS =
            "\"Tweet id\",\"Tweet permalink\",\"Tweet text\",\"time\",\"impressions\",\"engagements\",\"engagement rate\","
                    + "\"retweets\",\"replies\",\"likes\",\"user profile clicks\",\"url clicks\",\"hashtag clicks\","
                    + "\"detail expands\",\"permalink clicks\",\"app opens\",\"app installs\",\"follows\",\"email tweet\","
                    + "\"dial phone\",\"media views\",\"media engagements\",\"promoted impressions\"";

    /** A row that somebody's spreadsheet has spoilt: its id has lost its digits, and it has no link. */
    private static final String SPOILT =
            "\"1.0657E+18\",\"\",\"Ligne abîmée par un tableur\",\"2018-11-20 09:00 +0000\",\"12.0\",\"1.0\",\"0.08\"";

    private XExport() {}

    /** The posts of an export, with the totals they had reached. */
    static List<DemoPost> posts(World world, World.Export export) {
        return world.posts().stream()
                .filter(post -> YearMonth.from(LocalDate.ofInstant(post.published(), WorldSize.PARIS))
                        .equals(export.month()))
                .filter(post -> !post.published().isAfter(export.dropped()))
                .map(post -> post.at(export.dropped()))
                .toList();
    }

    static void write(World world, World.Export export, Path folder) throws IOException {
        StringBuilder rows = new StringBuilder(HEADINGS).append('\n');
        posts(world, export).forEach(post -> rows.append(row(post)).append('\n'));
        if (export.equals(world.exports().getLast())) rows.append(SPOILT).append('\n');
        String name = "tweet_activity_metrics_%s_%s_%s_fr.csv"
                .formatted(
                        Network.HANDLE,
                        export.month().toString().replace("-", ""),
                        LocalDate.ofInstant(export.dropped(), WorldSize.PARIS));
        Path file = Files.createDirectories(folder).resolve(name);
        Files.writeString(file, rows, StandardCharsets.UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(export.dropped()));
    }

    private static String row(DemoPost post) {
        long details = post.engagements() - post.likes() - post.reposts() - post.replies() - post.clicks();
        double rate = post.impressions() == 0 ? 0 : (double) post.engagements() / post.impressions();
        return String.join(
                ",",
                quoted(post.id()),
                quoted("https://twitter.com/" + Network.HANDLE + "/status/" + post.id()),
                quoted(post.text()),
                quoted(TIME.format(post.published())),
                count(post.impressions()),
                count(post.engagements()),
                quoted(Double.toString(rate)),
                count(post.reposts()),
                count(post.replies()),
                count(post.likes()),
                count(0),
                count(post.clicks()),
                count(0),
                count(details),
                "\"0\",\"0\",\"0\",\"0\",\"0\",\"0\"",
                count(post.videoViews()),
                count(0),
                quoted("-"));
    }

    private static String count(long value) {
        return quoted(value + ".0");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
