// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EveryTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({"30 minutes,PT30M", "6 hours,PT6H", "1 day,PT24H", "hour,PT1H", "1 minute,PT1M", "2 Weeks,PT336H"})
    void intervalsAreElapsedTime(String words, Duration length) throws ScheduleException {
        assertThat(Every.parse(words, PARIS)).isEqualTo(new Every.Interval(length));
    }

    @ParameterizedTest
    @CsvSource({
        // day at 06:00: Paris is UTC+1 in winter, UTC+2 in summer
        "day at 06:00,2018-11-22T04:59:59Z,2018-11-22T05:00:00Z",
        "day at 06:00,2018-11-22T05:00:00Z,2018-11-23T05:00:00Z",
        "monday at 07:00,2018-11-22T12:00:00Z,2018-11-26T06:00:00Z",
        "monday at 07:00,2018-11-26T06:00:00Z,2018-12-03T06:00:00Z",
        // over the change of 28 October: a week of 169 hours
        "monday at 07:00,2018-10-22T05:00:00Z,2018-10-29T06:00:00Z",
        "30 minutes,2018-10-28T00:59:59Z,2018-10-28T01:00:00Z",
        "30 minutes,2018-10-28T01:00:00Z,2018-10-28T01:30:00Z",
        "6 hours,2018-11-22T13:00:00Z,2018-11-22T18:00:00Z",
    })
    void theNextFiringComesAfterTheInstant(String words, Instant after, Instant next) throws ScheduleException {
        assertThat(Every.parse(words, PARIS).next(after)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "day at 06:00,2018-11-22T04:59:59Z,2018-11-21T05:00:00Z",
        "day at 06:00,2018-11-22T05:00:00Z,2018-11-22T05:00:00Z",
        "monday at 07:00,2018-11-26T05:59:59Z,2018-11-19T06:00:00Z",
        "monday at 07:00,2018-11-26T06:00:00Z,2018-11-26T06:00:00Z",
        "30 minutes,2018-11-22T13:29:59Z,2018-11-22T13:00:00Z",
    })
    void thePreviousFiringMayBeTheInstantItself(String words, Instant at, Instant previous) throws ScheduleException {
        assertThat(Every.parse(words, PARIS).previous(at)).isEqualTo(previous);
    }

    @Test
    void anIntervalFiresOverAChangeOfTheClocksWithoutAHole() throws ScheduleException {
        Every every = Every.parse("30 minutes", PARIS);
        Instant at = Instant.parse("2018-10-27T22:00:00Z");
        int firings = 0;
        while (at.isBefore(Instant.parse("2018-10-28T23:00:00Z"))) {
            at = every.next(at);
            firings++;
        }
        assertThat(firings).as("the day has 25 hours").isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"day at 02:00", "day at 02:30", "day at 02:59", "sunday at 02:30", "monday at 02:30"})
    void aTimeThatTheClocksSkipIsRefusedWithTheReason(String words) {
        assertThatThrownBy(() -> Every.parse(words, PARIS)).isInstanceOfSatisfying(ScheduleException.class, refused -> {
            assertThat(refused.reason().key()).isIn("every.skipped", "every.repeated");
            assertThat(refused.reason().texts()).contains("Europe/Paris");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "day at 01:59,Europe/Paris",
        "day at 03:00,Europe/Paris",
        "day at 02:30,UTC",
        "day at 02:30,Asia/Tokyo",
        // gave summer time up in 2016: its nights are free again
        "day at 03:30,Asia/Baku"
    })
    void timesThatExistOnceEveryDayAreTaken(String words, String zone) throws ScheduleException {
        assertThat(Every.parse(words, ZoneId.of(zone))).isInstanceOf(Every.ClockTime.class);
    }

    /** Havana jumps from 00:00 to 01:00, and goes back from 01:00 to 00:00. */
    @Test
    void midnightIsRefusedWhereTheClocksChangeAtMidnight() {
        assertThatThrownBy(() -> Every.parse("day at 00:30", ZoneId.of("America/Havana")))
                .isInstanceOf(ScheduleException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "every day",
                "0 minutes",
                "-5 minutes",
                "99999 days",
                "367 days",
                "monday",
                "day at 6:00",
                "day at 24:00",
                "day at 12:60",
                "monday at 07:00 and 19:00",
                "1.5 hours",
                "30 seconds",
                "mondays at 07:00"
            })
    void otherWordsAreRefused(String words) {
        assertThatThrownBy(() -> Every.parse(words, PARIS)).isInstanceOf(ScheduleException.class);
    }
}
