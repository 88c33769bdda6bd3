// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sillage.collectors.http.HttpLimits;
import org.sillage.collectors.http.HttpSettings;

/**
 * What {@code sillage.yaml} says of the installation.
 *
 * @param zone of days where no campaign says otherwise
 * @param language {@code fr} or {@code en}; empty when it does not say
 * @param network what may be asked, and how
 */
public record Settings(ZoneId zone, Optional<String> language, Network network) {

    /** Zone of an installation that names none. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Europe/Paris");

    /** An installation that says nothing. */
    public static final Settings DEFAULT = new Settings(DEFAULT_ZONE, Optional.empty(), Network.DEFAULT);

    /**
     * Section {@code network}.
     *
     * @param allowPrivate exact {@code host:port} of the user's own servers; nothing else private is reachable
     * @param contact page or address told to every server asked; empty when none is given
     * @param limits what a server may cost
     */
    public record Network(List<String> allowPrivate, String contact, HttpLimits limits) {

        /** What counts where the file says nothing. */
        public static final Network DEFAULT = new Network(List.of(), "", HttpLimits.DEFAULT);

        public Network {
            allowPrivate = List.copyOf(allowPrivate);
        }

        /**
         * For the sender of requests.
         *
         * @param version of the program, told to every server asked
         */
        public HttpSettings http(String version) {
            return new HttpSettings(
                    HttpSettings.of(version, contact, allowPrivate).userAgent(),
                    java.util.Set.copyOf(allowPrivate),
                    limits);
        }
    }
}
