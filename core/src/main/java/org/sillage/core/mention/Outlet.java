// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
 * @param medium tells it from others of the same name, as a paper from its site; empty where nobody said
 * @param editions what it was on some days, where that differs; no two share a day
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
        List<Audience> audience,
        Optional<Clipping.Medium> medium,
        List<Edition> editions) {

    /** Kind of an outlet that nobody described. */
    public static final String UNKNOWN_KIND = "unknown";

    public Outlet {
        aliases = List.copyOf(aliases);
        domains = List.copyOf(domains);
        audience = List.copyOf(audience);
        editions = List.copyOf(editions);
    }

    /** An outlet of no stated medium that has always been what it is. */
    public Outlet(
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
        this(
                key,
                name,
                aliases,
                domains,
                parent,
                kind,
                country,
                language,
                tier,
                zone,
                audience,
                Optional.empty(),
                List.of());
    }

    /** An outlet met in the wild that no register describes: known by its key alone. */
    public static Outlet unlisted(String key) {
        return new Outlet(
                key,
                named(key),
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

    /** A domain is written as it is typed; a name was kept without capitals, and gets back its first. */
    private static String named(String key) {
        if (key.isEmpty() || key.indexOf('.') >= 0) return key;
        int first = key.offsetByCodePoints(0, 1);
        return key.substring(0, first).toUpperCase(Locale.ROOT) + key.substring(first);
    }

    /** The outlet as it was on a day: name, parent, kind and tier of that day's edition, where it has one. */
    public Outlet on(LocalDate day) {
        return editions.stream()
                .filter(edition -> edition.isOn(day))
                .findFirst()
                .map(this::as)
                .orElse(this);
    }

    private Outlet as(Edition edition) {
        return new Outlet(
                key,
                edition.name().orElse(name),
                aliases,
                domains,
                edition.parent().or(() -> parent),
                edition.kind().orElse(kind),
                country,
                language,
                edition.tier().or(() -> tier),
                zone,
                audience,
                medium,
                editions);
    }

    /**
     * What an outlet was for some days: a paper is renamed, sold, made free.
     *
     * @param from first day; empty: from its beginning
     * @param to last day; empty: until further notice
     * @param name as shown then; empty, as all below: as the outlet says
     * @param parent key of the brand it belonged to
     * @param kind as of the outlet
     * @param tier 1 to 3
     */
    public record Edition(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> name,
            Optional<String> parent,
            Optional<String> kind,
            Optional<Integer> tier) {

        /** Whether it was so on a day. */
        public boolean isOn(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true)
                    && to.map(last -> !day.isAfter(last)).orElse(true);
        }

        /** Whether some day is in both. */
        public boolean overlaps(Edition other) {
            return startsBy(other.to) && other.startsBy(to);
        }

        private boolean startsBy(Optional<LocalDate> end) {
            return from.isEmpty() || end.isEmpty() || !from.get().isAfter(end.get());
        }
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
