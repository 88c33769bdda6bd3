// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Mapping;

/**
 * What holds for every row of one press list.
 *
 * @param kind of the list
 * @param mapping what a person said of it; empty when nobody did
 * @param zone of its hours and days
 * @param habits how it writes dates and numbers
 * @param observedAt when the file was captured
 */
record ListTerms(ListKind kind, Optional<Mapping> mapping, ZoneId zone, LateHabits habits, Instant observedAt) {

    static ListTerms of(ListKind kind, FormatSettings settings, LateHabits habits, Instant observedAt) {
        ZoneId zone = settings.mapping().flatMap(Mapping::zone).orElse(settings.zone());
        return new ListTerms(kind, settings.mapping(), zone, habits, observedAt);
    }
}
