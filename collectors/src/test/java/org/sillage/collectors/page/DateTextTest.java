// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.core.mention.Published;

/** Dates inside of what pages state and show. */
class DateTextTest {

    private static final DateText FRENCH = new DateText(Pages.PARIS, "fr-FR");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2018-11-22T09:30:00+01:00; 2018-11-22T08:30:00Z",
                "2018-11-22 09:30; 2018-11-22T08:30:00Z",
                "Publié le 22 novembre 2018 à 9h30; 2018-11-22T08:30:00Z",
                "Nov. 22nd, 2018 9:30 PM; 2018-11-22T20:30:00Z",
                "22.11.2018, 09:30 Uhr; 2018-11-22T08:30:00Z",
                "Nov 22, 2018 9:30 am EST; 2018-11-22T14:30:00Z",
                "22 novembre 2018 alle ore 9:30; 2018-11-22T08:30:00Z",
                "22. november 2018 kl. 09.30; 2018-11-22T08:30:00Z",
                "1542875400; 2018-11-22T08:30:00Z"
            })
    void timesAreRead(String text, Instant wanted) {
        assertThat(FRENCH.find(text)).contains(Published.at(wanted));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1er novembre 2018; 2018-11-01",
                "Von M. Durand am 22. Dezember 2018; 2018-12-22",
                "22 de noviembre de 2018; 2018-11-22",
                "03/11/2018; 2018-11-03",
                "2018年11月22日; 2018-11-22",
                "2018-11-22T00:00:00; 2018-11-22"
            })
    void daysAreRead(String text, LocalDate wanted) {
        assertThat(FRENCH.find(text)).contains(Published.on(wanted, Pages.PARIS));
    }

    @Test
    void whenItWasChangedIsNotWhenItWasPublished() {
        assertThat(FRENCH.find("Mis à jour le 24 novembre 2018, publié le 22 novembre 2018"))
                .contains(Published.on(LocalDate.of(2018, 11, 22), Pages.PARIS));
    }

    @Test
    void americansWriteTheMonthFirst() {
        assertThat(new DateText(Pages.PARIS, "en-US").find("03/11/2018"))
                .contains(Published.on(LocalDate.of(2018, 3, 11), Pages.PARIS));
    }

    @Test
    void whatIsNoDayIsNone() {
        assertThat(FRENCH.find("31 février 2018")).isEmpty();
        assertThat(FRENCH.find("version 3.11.2")).isEmpty();
        assertThat(FRENCH.find("il y a 3 heures")).isEmpty();
    }
}
