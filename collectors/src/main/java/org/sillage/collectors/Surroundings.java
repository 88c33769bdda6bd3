// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors;

import java.nio.file.Path;
import java.time.Clock;
import org.sillage.collectors.formats.Mappings;
import org.sillage.collectors.http.SafeHttp;

/**
 * What a collector may use of the world.
 *
 * @param http the only way to the network
 * @param clock the only way to the time
 * @param home folder that relative paths of settings start from
 * @param mappings what the columns of people's own lists mean
 */
public record Surroundings(SafeHttp http, Clock clock, Path home, Mappings mappings) {

    /** Surroundings in which nobody has written a mapping. */
    public Surroundings(SafeHttp http, Clock clock, Path home) {
        this(http, clock, home, Mappings.NONE);
    }
}
