// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "0>0",
                "5210.0>5210",
                "1 234>1234",
                "1\u00a0234>1234",
                "1\u202f234\u202f567>1234567",
                "1'234>1234",
                "1\u2019234>1234",
                "2 345,5>2345.5",
                "1,234.5>1234.5",
                "1.234,5>1234.5",
                "1,234,567>1234567",
                "1.234.567>1234567",
                "1,2>1.2",
                "0.125>0.125",
                "0,125>0.125",
                "12345.678>12345.678",
                "1.2k>1200",
                "1,2K>1200",
                "12 M>12000000",
                "3,4 Md>3400000000",
                "12 %>0.12",
                "12.5%>0.125",
                "-5>-5",
                "\u22125>-5",
                "+7>7",
                "1e3>1000",
                "\u200e412 000\u200f>412000",
                "9223372036854775807>9223372036854775807"
            })
    void numbersAreReadAsPeopleWriteThem(String text, BigDecimal value) {
        assertThat(Numbers.number(text, NumberHabit.UNKNOWN).known().orElseThrow())
                .isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "–", "—", "N/A", "n/a", "nd", "\u00a0", "null", "?"})
    void whatSaysNothingIsAbsentAndNotZero(String text) {
        assertThat(Numbers.number(text, NumberHabit.UNKNOWN)).isInstanceOf(Parsed.Absent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "douze",
                "1 2 3",
                "12 34",
                "1,23,4",
                "12,34,567",
                "=1+1",
                "0x10",
                "1..2",
                "%",
                "k"
            })
    void whatIsNoNumberIsRefused(String text) {
        assertThat(key(Numbers.number(text, NumberHabit.UNKNOWN))).isEqualTo("file.number-none");
    }

    @Test
    void aNumberBeyondAllBoundsIsRefused() {
        assertThat(key(Numbers.number("1e400", NumberHabit.UNKNOWN))).isEqualTo("file.number-large");
        assertThat(key(Numbers.number("1e999999999", NumberHabit.UNKNOWN))).isEqualTo("file.number-large");
        Cell huge = new Cell.Numeric(new BigDecimal("1e999999999"), "1e999999999");
        assertThat(key(Numbers.count(huge, NumberHabit.UNKNOWN))).isEqualTo("file.number-large");
    }

    @ParameterizedTest
    @CsvSource({
        "DECIMAL_POINT,1.250,1.25",
        "DECIMAL_COMMA,1.250,1250",
        "DECIMAL_POINT,'1,250',1250",
        "DECIMAL_COMMA,'1,250',1.25",
        "DECIMAL_COMMA_GROUPS_BY_SPACE,'1,250',1.25"
    })
    void aLonePointOrCommaMeansWhatItMeansInItsFile(NumberHabit habit, String text, BigDecimal value) {
        assertThat(Numbers.number(text, habit).known().orElseThrow()).isEqualByComparingTo(value);
    }

    @Test
    void aLonePointOrCommaIsRefusedWhereNothingTells() {
        assertThat(key(Numbers.number("1.250", NumberHabit.UNKNOWN))).isEqualTo("file.number-unclear");
        assertThat(key(Numbers.number("1,250", NumberHabit.UNKNOWN))).isEqualTo("file.number-unclear");
        // Thousands are spaces there and decimals commas: what a point means, nobody knows.
        assertThat(key(Numbers.number("1.250", NumberHabit.DECIMAL_COMMA_GROUPS_BY_SPACE)))
                .isEqualTo("file.number-unclear");
    }

    @ParameterizedTest
    @CsvSource({
        "'12,5',DECIMAL_COMMA",
        "'0,125',DECIMAL_COMMA",
        "'1.234,5',DECIMAL_COMMA",
        "1.234.567,DECIMAL_COMMA",
        "'12,5 %',DECIMAL_COMMA",
        "'2 345,5',DECIMAL_COMMA_GROUPS_BY_SPACE",
        "12.5,DECIMAL_POINT",
        "0.0131578,DECIMAL_POINT",
        "'1,234.5',DECIMAL_POINT",
        "'1,234,567',DECIMAL_POINT",
        "1.250,UNKNOWN",
        "'1,250',UNKNOWN",
        "1250,UNKNOWN",
        "22.11.2018,UNKNOWN"
    })
    void oneCellShowsTheHabitOfItsFile(String text, NumberHabit habit) {
        NumberHabit.Evidence evidence = new NumberHabit.Evidence();
        evidence.see(text);
        assertThat(evidence.habit()).isEqualTo(habit);
    }

    @Test
    void cellsThatContradictOneAnotherShowNoHabit() {
        NumberHabit.Evidence evidence = new NumberHabit.Evidence();
        evidence.see("12,5");
        evidence.see("12.5");
        assertThat(evidence.habit()).isEqualTo(NumberHabit.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "-5,file.number-negative",
        "'2345,5',file.number-not-whole",
        "0.5,file.number-not-whole",
        "9223372036854775808,file.number-large",
        "NaN,file.number-none"
    })
    void aCountIsWholeAndNotNegative(String text, String reason) {
        assertThat(key(Numbers.count(Cell.Text.of(text), NumberHabit.UNKNOWN))).isEqualTo(reason);
    }

    @Test
    void anErrorOfASpreadsheetIsNoNumber() {
        assertThat(key(Numbers.count(new Cell.Fault("#REF!"), NumberHabit.UNKNOWN)))
                .isEqualTo("file.cell-fault");
    }

    private static String key(Parsed<?> parsed) {
        return parsed instanceof Parsed.Refused<?> refused ? refused.reason().key() : parsed.toString();
    }
}
