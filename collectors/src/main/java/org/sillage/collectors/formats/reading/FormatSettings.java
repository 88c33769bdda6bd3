// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What a file does not say of itself.
 *
 * @param zone of its hours that state none
 * @param mapping of its columns, for the {@code clippings} format; empty to go by known headings
 * @param account handle of the account an export is of, where its rows do not say; empty when unknown
 */
public record FormatSettings(ZoneId zone, Optional<Mapping> mapping, Optional<String> account) {

    /** Nothing but a zone. */
    public static FormatSettings in(ZoneId zone) {
        return new FormatSettings(zone, Optional.empty(), Optional.empty());
    }
}
