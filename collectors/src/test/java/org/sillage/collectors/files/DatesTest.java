// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.core.mention.Published;

class DatesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-11-22",
                "2018/11/22",
                "22/11/2018",
                "22.11.2018",
                "22-11-2018",
                "22/11/18",
                "11/22/2018",
                "22 novembre 2018",
                "22 nov. 2018",
                "22 nov 2018",
                "jeudi 22 novembre 2018",
                "Jeudi 22 Novembre 2018",
                "22\u00a0novembre\u00a02018",
                "November 22, 2018",
                "Nov 22, 2018",
                "Thu, Nov 22, 2018",
                "Thursday, November 22, 2018",
                "22 November 2018",
                "22nd November 2018",
                "22-Nov-2018",
                "2018-11-22 00:00:00"
            })
    void aDayIsReadAsPeopleWriteIt(String text) {
        assertThat(read(text)).isEqualTo(Published.on(LocalDate.of(2018, 11, 22), PARIS));
    }

    @ParameterizedTest
    @CsvSource({
        "3 févr. 2018,2018-02-03",
        "3 sept. 2018,2018-09-03",
        "3 août 2018,2018-08-03",
        "1er novembre 2018,2018-11-01",
        "22-Sep-2018,2018-09-22",
        "22-Sept-2018,2018-09-22",
        "mardi 14 mars 2006,2006-03-14",
        "'Tuesday, March 14, 2006',2006-03-14",
        "'Donnerstag, 1. März 2018',2018-03-01",
        "29. Dezember 2011,2011-12-29",
        "29 de diciembre de 2011,2011-12-29",
        "3 maggio 2018,2018-05-03",
        "3 mei 2018,2018-05-03",
        "3 de março de 2018,2018-03-03",
        "29/02/2016,2016-02-29",
        "05/05/2018,2018-05-05"
    })
    void monthsAreKnownInSevenLanguages(String text, LocalDate day) {
        assertThat(read(text).day()).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-11-22 09:30 +0000,2018-11-22T09:30:00Z",
        "2018-11-22T09:30:00Z,2018-11-22T09:30:00Z",
        "2018-11-22T09:30:00+01:00,2018-11-22T08:30:00Z",
        "2018-11-22T09:30:00+0100,2018-11-22T08:30:00Z",
        "2018-11-22 09:30:00.0,2018-11-22T08:30:00Z",
        "2019-04-21 04:37:06.347441,2019-04-21T02:37:06Z",
        "22-Nov-2018 09:30AM,2018-11-22T08:30:00Z",
        "22-Nov-2018 12:30am,2018-11-21T23:30:00Z",
        "22/11/2018 21:05,2018-11-22T20:05:00Z",
        "22/11/2018 à 9h05,2018-11-22T08:05:00Z",
        "jeudi 22 novembre 2018 à 9 h 05,2018-11-22T08:05:00Z",
        "22/11/2018 9h,2018-11-22T08:00:00Z",
        "'Thu, 22 Nov 2018 09:30:00 GMT',2018-11-22T09:30:00Z",
        "'Nov 22, 2018, 9:30 PM',2018-11-22T20:30:00Z"
    })
    void aTimeWithoutZoneIsOfTheZoneOfTheFile(String text, Instant at) {
        assertThat(read(text)).isEqualTo(Published.at(at));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "N/A", " "})
    void whatSaysNothingIsAbsent(String text) {
        assertThat(Dates.published(text, Optional.empty(), PARIS)).isInstanceOf(Parsed.Absent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2018",
                "2018-13-01",
                "2018-02-30",
                "32 novembre 2018",
                "2018-11-22 25:00",
                "22/11/2018 13:30 PM",
                "2018-11-22T09:30+99:00"
            })
    void aDayOrHourThatDoesNotExistIsRefused(String text) {
        assertThat(refusal(text)).isEqualTo("file.date-impossible");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hier", "novembre 2018", "22 brumaire 2018", "2018", "22/11", "22/11/2018 vers midi", "1/2/3/4"})
    void whatIsNoDateIsRefused(String text) {
        assertThat(refusal(text)).isEqualTo("file.date-none");
    }

    @Test
    void dayAndMonthAreNeverGuessed() {
        assertThat(refusal("03/11/2018")).isEqualTo("file.date-unclear");
        assertThat(read("03/11/2018", DateOrder.DAY_FIRST).day()).contains(LocalDate.of(2018, 11, 3));
        assertThat(read("03/11/2018", DateOrder.MONTH_FIRST).day()).contains(LocalDate.of(2018, 3, 11));
    }

    @Test
    void oneClearDateTellsTheOrderOfItsColumn() {
        DateOrder.Evidence column = new DateOrder.Evidence();
        column.see("03/11/2018", "line 2");
        assertThat(column.order()).isEmpty();
        assertThat(column.needsOrder()).isTrue();
        assertThat(column.unclearPlace()).isEqualTo("line 2");
        column.see("11/22/2018 09:30", "line 3");
        assertThat(column.order()).contains(DateOrder.MONTH_FIRST);
    }

    @Test
    void aColumnThatHasBothOrdersTellsNone() {
        DateOrder.Evidence column = new DateOrder.Evidence();
        column.see("22/11/2018", "line 2");
        column.see("11/22/2018", "line 3");
        assertThat(column.order()).isEmpty();
        assertThat(column.contradictsItself()).isTrue();
    }

    @Test
    void aBareNumberIsADayOfTheSheetOrNothing() {
        Cell day = new Cell.Numeric(new java.math.BigDecimal("43426"), "43426");
        Cell year = new Cell.Numeric(new java.math.BigDecimal("2018"), "2018");
        assertThat(Dates.published(day, Optional.empty(), PARIS).known())
                .contains(Published.on(LocalDate.of(2018, 11, 22), PARIS));
        assertThat(Dates.published(year, Optional.empty(), PARIS)).isInstanceOf(Parsed.Refused.class);
    }

    private static Published read(String text) {
        return Dates.published(text, Optional.empty(), PARIS).known().orElseThrow();
    }

    private static Published read(String text, DateOrder order) {
        return Dates.published(text, Optional.of(order), PARIS).known().orElseThrow();
    }

    private static String refusal(String text) {
        Parsed<Published> parsed = Dates.published(text, Optional.empty(), PARIS);
        return parsed instanceof Parsed.Refused<Published> refused
                ? refused.reason().key()
                : parsed.toString();
    }
}
