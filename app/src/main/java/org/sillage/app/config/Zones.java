// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.sillage.core.message.Message;

/** Zones by the names of the tz database. */
final class Zones {

    private Zones() {}

    /** Regions and {@code UTC} alone: an offset such as {@code +01:00} knows no summer time, and is hardly what was meant. */
    static Optional<ZoneId> find(String name) {
        try {
            return name.equals("UTC") || ZoneId.getAvailableZoneIds().contains(name)
                    ? Optional.of(ZoneId.of(name))
                    : Optional.empty();
        } catch (DateTimeException noZone) {
            return Optional.empty();
        }
    }

    static Message unknown(String name) {
        return Suggestion.of(name, ZoneId.getAvailableZoneIds())
                .map(near -> Message.of("config.zone.suggest", name, near))
                .orElse(Message.of("config.zone", name));
    }
}
