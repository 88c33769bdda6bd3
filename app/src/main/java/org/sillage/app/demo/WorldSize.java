// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import org.sillage.core.metric.Period;

/**
 * How large an invented world is, and the totals it must come to.
 *
 * @param seed the same seed makes the same world
 * @param campaign its days
 * @param lastDay the last day that is lived through
 * @param outlets with a feed
 * @param clippings about the campaign, those without an address among them
 * @param unaddressed clippings of print and radio, that come by the press list
 * @param wires texts that several outlets carry
 * @param passing articles a week and outlet that are about something else
 * @param posts of the campaign's account
 * @param voices posts of others about the campaign
 * @param followersGained from before the campaign to its end
 * @param followersOfTheEvent those of them who came on its days
 */
record WorldSize(
        long seed,
        Period campaign,
        LocalDate lastDay,
        int outlets,
        int clippings,
        int unaddressed,
        int wires,
        int passing,
        int posts,
        int voices,
        long impressions,
        long platformEngagements,
        long videoViews,
        long followersGained,
        long followersOfTheEvent) {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The founding case: the totals that were published, met by an invented world. */
    static final WorldSize FOUNDING = new WorldSize(
            2018,
            new Period(LocalDate.of(2018, 9, 1), LocalDate.of(2018, 11, 30), PARIS),
            LocalDate.of(2018, 12, 3),
            30,
            512,
            42,
            15,
            3,
            480,
            240,
            2_600_000,
            16_400,
            176_500,
            3_400,
            570);

    /** The same in small, for tests. */
    static final WorldSize SMALL = new WorldSize(
            7,
            new Period(LocalDate.of(2018, 11, 1), LocalDate.of(2018, 11, 30), PARIS),
            LocalDate.of(2018, 12, 3),
            8,
            90,
            8,
            4,
            2,
            60,
            42,
            300_000,
            2_400,
            9_000,
            800,
            150);
}
