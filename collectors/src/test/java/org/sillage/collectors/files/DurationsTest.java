// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0:02:31|151",
                "2:31|151",
                "02:31|151",
                "151|151",
                "151 s|151",
                "2 min 31 s|151",
                "2 mn|120",
                "2'31\"|151",
                "1h02|3720",
                "1 h 2 min|3720",
                "PT2M31S|151",
                "45 secondes|45",
                "0:00:30.5|30"
            })
    void durationsAreReadAsTheyAreWritten(String text, long seconds) {
        assertThat(Durations.duration(Cell.Text.of(text)).known()).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "N/A", "0", "00:00"})
    void nothingIsNoDuration(String text) {
        assertThat(Durations.duration(Cell.Text.of(text))).isInstanceOf(Parsed.Absent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"long", "2:3", "1:02:03:04", "-5", "999999"})
    void whatIsNoDurationIsRefused(String text) {
        assertThat(Durations.duration(Cell.Text.of(text))).isInstanceOf(Parsed.Refused.class);
    }
}
