// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.collectors.files.Cell;

/**
 * The number of a post on X, and what its link says beside it.
 *
 * @param digits as text: 18 or 19 of them, more than a spreadsheet's number holds
 * @param handle of the account; empty where no link names it
 * @param link as it stands; empty where there is none
 */
public record XPostId(String digits, Optional<String> handle, Optional<String> link) {

    private static final Pattern LINK = Pattern.compile(
            "(?i)https?://(?:[a-z]+\\.)?(?:twitter|x)\\.com/([A-Za-z0-9_]{1,30})/status(?:es)?/(\\d{1,20})(?:[/?#].*)?");
    /** Not a handle: the form of a link that names no account. */
    private static final String NOBODY = "i";
    /** Ids since November 2010 hold the millisecond they were made in. */
    private static final long FIRST_WITH_TIME = 30_000_000_000L;

    private static final long EPOCH = 1_288_834_974_657L;

    /**
     * The link rules: it is text in every file, while a spreadsheet that saved the file rounded the number or wrote it as
     * {@code 1.06E+18}.
     *
     * @return empty where neither cell holds an id with all its digits
     */
    public static Optional<XPostId> of(Cell id, Cell link) {
        Matcher address = LINK.matcher(address(link));
        if (address.matches()) {
            Optional<String> handle = Optional.of(address.group(1)).filter(name -> !name.equalsIgnoreCase(NOBODY));
            return Optional.of(new XPostId(address.group(2), handle, Optional.of(address.group())));
        }
        return ExactDigits.of(id).map(digits -> new XPostId(digits, Optional.empty(), Optional.empty()));
    }

    private static String address(Cell link) {
        String text = link.text().strip();
        return text.regionMatches(true, 0, "http", 0, 4) ? text : link.link().strip();
    }

    /** When it was made, in whole seconds as the network states it elsewhere; empty for ids that do not tell. */
    public Optional<Instant> time() {
        if (digits.length() > 18 && new java.math.BigInteger(digits).bitLength() > 63) return Optional.empty();
        long number = Long.parseLong(digits);
        if (number < FIRST_WITH_TIME) return Optional.empty();
        return Optional.of(Instant.ofEpochMilli((number >> 22) + EPOCH).truncatedTo(ChronoUnit.SECONDS));
    }

    /** The same, where it lies in a day of some zone on earth: else the id is not of that kind. */
    public Optional<Instant> timeOn(LocalDate day) {
        Instant from = day.atStartOfDay(ZoneOffset.ofHours(14)).toInstant();
        Instant to = from.plus(Duration.ofHours(24 + 14 + 12));
        return time().filter(time -> !time.isBefore(from) && time.isBefore(to));
    }
}
