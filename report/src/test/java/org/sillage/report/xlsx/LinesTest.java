// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void narrowLettersTakeLessRoomThanWideOnes() {
        assertThat(Lines.count("illicite utile", 60, 9)).isEqualTo(1);
        assertThat(Lines.count("MAMMOUTH MWM", 60, 9)).isEqualTo(2);
    }

    @Test
    void wordsThatFitStandOnOneLineAndTheNextBeginsAnother() {
        assertThat(Lines.count("quotidien r\u00e9gional", 72, 9)).isEqualTo(1);
        assertThat(Lines.count("Lecteurs par jour, d\u00e9clar\u00e9s", 62, 9)).isEqualTo(2);
    }

    @Test
    void aLineEndBeginsAnother() {
        assertThat(Lines.count("a\nb", 62, 9)).isEqualTo(2);
    }

    @Test
    void aWordLongerThanItsCellIsBroken() {
        assertThat(Lines.count("x".repeat(100), 45, 9)).isEqualTo(10);
    }
}
