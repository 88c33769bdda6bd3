// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PressOfficeTest {

    private static final World FOUNDING = World.of(WorldSize.FOUNDING);

    @Test
    void thereAreAHundredAndEightyAndNoTwoAreOne() {
        List<Guest> guests = PressOffice.guests(FOUNDING);
        assertThat(guests).hasSize(180);
        assertThat(guests).extracting(Guest::lastName, Guest::firstName).doesNotHaveDuplicates();
        assertThat(guests.stream().flatMap(guest -> guest.signs().stream())).doesNotHaveDuplicates();
    }

    @Test
    void someWriteAndSomeStaySilent() {
        long converted = new Books(FOUNDING).converted(FOUNDING.size().campaign(), Instant.MAX);
        assertThat(converted).isBetween(40L, 90L);
    }

    @Test
    void theSameSeedMakesTheSameList() {
        assertThat(new String(PressOffice.list(FOUNDING), StandardCharsets.UTF_8))
                .isEqualTo(new String(PressOffice.list(World.of(WorldSize.FOUNDING)), StandardCharsets.UTF_8))
                .contains("@redaction.example");
    }
}
