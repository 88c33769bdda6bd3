// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.util.List;
import java.util.Optional;

/**
 * A paper, site or station. Never "source": a source is where we collect.
 *
 * @param key stable, mostly the main domain, such as {@code lemonde.fr}
 * @param name as shown
 * @param aliases other names that files use for it
 * @param domains hosts it publishes on, without {@code www.}
 * @param parent key of the brand it belongs to; empty when it stands alone
 * @param kind such as {@code national-daily}, {@code regional-daily}, {@code weekly}, {@code trade}, {@code web},
 *     {@code radio}, {@code television}, {@code agency}; {@code unknown} where nobody said
 * @param country ISO 3166 code, such as {@code FR}; empty when unknown
 * @param language main language; empty when unknown
 * @param tier 1 to 3 as its user ranks it; empty when unranked
 * @param zone zone of its undated hours, such as {@code Europe/Paris}; empty for the installation's zone
 * @param audience what it declares; empty when nobody said with source and date
 */
public record Outlet(
        String key,
        String name,
        List<String> aliases,
        List<String> domains,
        Optional<String> parent,
        String kind,
        String country,
        String language,
        Optional<Integer> tier,
        Optional<String> zone,
        List<Audience> audience) {

    /** Kind of an outlet that nobody described. */
    public static final String UNKNOWN_KIND = "unknown";

    public Outlet {
        aliases = List.copyOf(aliases);
        domains = List.copyOf(domains);
        audience = List.copyOf(audience);
    }

    /** An outlet met in the wild that no register describes: known by its key alone. */
    public static Outlet unlisted(String key) {
        return new Outlet(
                key,
                key,
                List.of(),
                List.of(),
                Optional.empty(),
                UNKNOWN_KIND,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /**
     * Readers an outlet declares; never the reach of an article.
     *
     * @param value persons, copies or visits, as {@code unit} says; more than zero
     * @param unit {@code daily}, {@code monthly} or {@code circulation}
     * @param source who published the figure
     * @param date of the figure, as stated: a year, month or day
     */
    public record Audience(long value, String unit, String source, String date) {}
}
