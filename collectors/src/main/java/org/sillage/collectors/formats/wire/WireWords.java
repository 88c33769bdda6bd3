// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sillage.collectors.files.Dates;
import org.sillage.core.mention.Clipping.Embargo;
import org.sillage.core.mention.Published;

/** Codes, numbers and times as formats of news agencies write them. */
final class WireWords {

    /** {@code 20181122T093000+0100}, {@code 20181122T083000Z}, {@code 20181122}. */
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(?:[.,]\\d+)?(.*))?");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern BEFORE_LOCAL = Pattern.compile(".*[:/#]", Pattern.DOTALL);

    private WireWords() {}

    /**
     * What stands behind the last colon, slash or number sign, in lower case: each file may choose the prefix of an
     * agreed list, and {@code stat:usable} is what {@code http://cv.iptc.org/newscodes/pubstatusg2/usable} is.
     */
    static String local(String code) {
        return BEFORE_LOCAL.matcher(code.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    /** Number of a version; empty where it is none. */
    static OptionalLong revision(String stated) {
        String plain = stated.strip();
        return NUMBER.matcher(plain).matches() ? OptionalLong.of(Long.parseLong(plain)) : OptionalLong.empty();
    }

    /**
     * The first of several times that can be read.
     *
     * @param zone of hours that state none
     * @param seen when the file was, for an item that states no time
     */
    static Published published(Stream<String> stated, ZoneId zone, Instant seen) {
        return stated.map(text -> time(text, zone))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Published.unstated(seen));
    }

    /** Empty where it is no time. */
    static Optional<Published> time(String stated, ZoneId zone) {
        Matcher compact = COMPACT.matcher(stated.strip());
        return Dates.published(compact.matches() ? spaced(compact) : stated, Optional.empty(), zone)
                .known();
    }

    private static String spaced(Matcher compact) {
        String day = compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3);
        if (compact.group(4) == null) return day;
        String second = compact.group(6) == null ? "00" : compact.group(6);
        return day + "T" + compact.group(4) + ":" + compact.group(5) + ":" + second + compact.group(7);
    }

    /** An embargo that says no time that can be read ends when another version says so: nobody is to guess. */
    static Embargo embargo(String stated, ZoneId zone) {
        return new Embargo(time(stated, zone).map(Published::at));
    }

    /** Blanks of all kinds as one space, none at the ends. */
    static String line(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ").strip();
    }
}
