// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors;

import java.nio.file.Path;
import java.time.Clock;
import org.sillage.collectors.formats.reading.Mappings;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.robots.Robots;

/**
 * What a collector may use of the world.
 *
 * @param http the only way to the network
 * @param clock the only way to the time
 * @param home folder that relative paths of settings start from
 * @param mappings what the columns of people's own lists mean
 * @param robots what sites ask of programs; one for all sources, so that a site is asked once a day
 */
public record Surroundings(SafeHttp http, Clock clock, Path home, Mappings mappings, Robots robots) {

    /** Surroundings in which no site was asked yet. */
    public Surroundings(SafeHttp http, Clock clock, Path home, Mappings mappings) {
        this(http, clock, home, mappings, new Robots(http, clock));
    }

    /** Surroundings in which nobody has written a mapping. */
    public Surroundings(SafeHttp http, Clock clock, Path home) {
        this(http, clock, home, Mappings.NONE);
    }
}
