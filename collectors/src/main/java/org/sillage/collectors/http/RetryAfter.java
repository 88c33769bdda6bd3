// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads {@code Retry-After}: seconds or a date (RFC 9110 section 10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /**
     * @param text as the server gave it
     * @param now what a date is counted from
     * @param longest what is believed at most
     * @return how long to wait; empty for junk, for negative numbers and for dates that are over
     */
    static Optional<Duration> read(String text, Instant now, Duration longest) {
        Optional<Duration> told = text.strip().matches("\\d+") ? seconds(text.strip(), longest) : untilDate(text, now);
        return told.filter(wait -> !wait.isNegative()).map(wait -> wait.compareTo(longest) > 0 ? longest : wait);
    }

    private static Optional<Duration> seconds(String digits, Duration longest) {
        return Optional.of(digits.length() > 9 ? longest : Duration.ofSeconds(Long.parseLong(digits)));
    }

    private static Optional<Duration> untilDate(String text, Instant now) {
        try {
            Instant until = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, until));
        } catch (DateTimeException junk) {
            return Optional.empty();
        }
    }
}
