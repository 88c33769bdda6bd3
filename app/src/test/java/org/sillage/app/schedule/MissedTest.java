// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sillage.app.config.Every;

class MissedTest {

    private static final Every MONDAYS = monday();
    private static final Instant DONE = Instant.parse("2018-11-05T06:00:00Z");

    @Test
    void whatNeverRanMissedNothing() {
        assertThat(Missed.firings(MONDAYS, Optional.empty(), DONE)).isEmpty();
    }

    @Test
    void nothingIsMissedUntilTheNextFiringIsDue() {
        assertThat(Missed.firings(MONDAYS, Optional.of(DONE), Instant.parse("2018-11-12T05:59:59Z")))
                .isEmpty();
    }

    @Test
    void everyFiringSinceTheLastOneDoneIsMissedOnceAndInOrder() {
        assertThat(Missed.firings(MONDAYS, Optional.of(DONE), Instant.parse("2018-11-19T06:00:00Z")))
                .containsExactly(Instant.parse("2018-11-12T06:00:00Z"), Instant.parse("2018-11-19T06:00:00Z"));
    }

    @Test
    void ofAVeryLongAbsenceTheLatestFiringsAreTaken() {
        Every minutes = new Every.Interval(Duration.ofMinutes(1));
        assertThat(Missed.firings(minutes, Optional.of(Instant.EPOCH), DONE))
                .hasSize(1_000)
                .endsWith(DONE);
    }

    private static Every monday() {
        try {
            return Every.parse("monday at 07:00", ZoneId.of("Europe/Paris"));
        } catch (org.sillage.app.config.ScheduleException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
