// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What {@code sillage.yaml} says of the installation.
 *
 * @param zone of days where no campaign says otherwise
 * @param language {@code fr} or {@code en}; empty when it does not say
 * @param network limits of everything that is asked
 */
public record Settings(ZoneId zone, Optional<String> language, Network network) {

    /** Zone of an installation that names none. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Europe/Paris");

    /**
     * Limits on requests.
     *
     * @param allowPrivate exact {@code host:port} of the user's own servers; nothing else private is reachable
     * @param contact address of a person or page, told to every server asked; empty when none is given
     * @param timeout for one answer, from the first byte sent to the last received
     * @param connectTimeout for a connection
     * @param bodyBytes most bytes of an answer, counted after unpacking
     * @param redirects most redirects followed
     * @param delay between two requests to one host and port
     */
    public record Network(
            List<String> allowPrivate,
            Optional<String> contact,
            Duration timeout,
            Duration connectTimeout,
            long bodyBytes,
            int redirects,
            Duration delay) {

        /** What counts where the file says nothing. */
        public static final Network DEFAULT = new Network(
                List.of(),
                Optional.empty(),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                15L << 20,
                5,
                Duration.ofSeconds(1));

        public Network {
            allowPrivate = List.copyOf(allowPrivate);
        }
    }
}
