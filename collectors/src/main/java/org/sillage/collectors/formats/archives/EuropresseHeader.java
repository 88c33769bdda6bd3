// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.collectors.files.Dates;

/**
 * The line over a headline: {@code Économie, jeudi 22 novembre 2018, p. 14}, {@code Tuesday, March 14, 2006} or
 * {@code jeudi 22 novembre 2018 - 08:10 UTC +01:00}, with or without a section, in no fixed order.
 *
 * @param date as it stands; empty where the line has none
 * @param time with its offset; empty where the line has none
 * @param page empty where the line has none
 */
record EuropresseHeader(String date, String time, String page) {

    private static final Pattern DAY =
            Pattern.compile("\\d{1,2}(?:er)? \\p{L}+\\.? \\d{4}|\\p{L}+ \\d{1,2}, \\d{4}|\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}:\\d{2}(?::\\d{2})?)(?: ?UTC ?)?([+-]\\d{2}:?\\d{2})?( UTC)?");
    private static final Pattern PAGE = Pattern.compile("(?:^|[ ,])(?:pp?|pages?)\\.? ?(\\p{L}{0,4}-?\\d[\\w-]*)");

    static EuropresseHeader of(String line) {
        Matcher day = DAY.matcher(line);
        Matcher page = PAGE.matcher(line);
        String paged = page.find() ? page.group(1) : "";
        while (day.find()) {
            if (!isDay(day.group())) continue;
            return new EuropresseHeader(day.group(), time(line.substring(day.end())), paged);
        }
        return new EuropresseHeader("", "", paged);
    }

    /** An hour with an offset states its own zone; {@code UTC} alone is that zone. */
    private static String time(String rest) {
        Matcher time = TIME.matcher(rest);
        if (!time.find()) return "";
        if (time.group(2) != null) return time.group(1) + " " + time.group(2);
        return time.group().contains("UTC") ? time.group(1) + " UTC" : time.group(1);
    }

    private static boolean isDay(String text) {
        return Dates.published(text, Optional.empty(), ZoneId.of("UTC")).known().isPresent();
    }
}
