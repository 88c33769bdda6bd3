// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Élan", "=1+1", "snake_case", "_x", "_x00_", "_xZZZZ_", "deux\nlignes", "\ud83d\ude80"})
    void plainTextStays(String text) {
        assertThat(CellText.of(text)).isEqualTo(text);
    }

    @Test
    void aTextThatACellCannotHoldIsCut() {
        assertThat(CellText.of("é".repeat(40_000))).hasSize(CellText.LIMIT);
    }

    @Test
    void aPairIsNotCutInHalf() {
        String cut = CellText.of("a" + "\ud83d\ude80".repeat(20_000));
        assertThat(cut).hasSizeLessThanOrEqualTo(CellText.LIMIT);
        assertThat(Character.isLowSurrogate(cut.charAt(cut.length() - 1))).isTrue();
    }

    @Test
    void controlCharactersGo() {
        assertThat(CellText.of("a\u0000b\u001fc\u007fd\re\tf")).isEqualTo("abcde f");
    }

    @Test
    void halfAPairIsReplaced() {
        assertThat(CellText.of("a\ud83db\ude80")).isEqualTo("a\ufffdb\ufffd");
    }

    @Test
    void whatReadsLikeAnEscapeStaysWhatItWas() {
        assertThat(CellText.of("_x0041_")).isEqualTo("_x005F_x0041_");
        assertThat(SheetCell.unescaped(CellText.of("_x0041_ _x005F_"))).isEqualTo("_x0041_ _x005F_");
    }
}
