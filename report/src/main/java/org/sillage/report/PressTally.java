// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Outlet;
import org.sillage.core.metric.Basis;
import org.sillage.core.people.Person;

/** Clippings of the period by outlet, by parent and by person. */
final class PressTally {

    private final Edition edition;
    private final Timeline timeline;
    private final Map<String, OutletTally> outlets = new HashMap<>();
    private final Map<String, ParentTally> parents = new HashMap<>();
    private final Map<Person, PersonTally> persons = new HashMap<>();
    private long unsigned;

    private PressTally(Edition edition, Timeline timeline) {
        this.edition = edition;
        this.timeline = timeline;
    }

    static PressTally of(Edition edition, Timeline timeline) {
        PressTally tally = new PressTally(edition, timeline);
        edition.corpus()
                .forEach(edition.period(), item -> item.clipping().ifPresent(clipping -> tally.add(item, clipping)));
        return tally;
    }

    private void add(Item item, Clipping clipping) {
        boolean original = timeline.role(item) == StoryTally.Role.ORIGINAL;
        Outlet outlet = edition.outlet(clipping);
        LocalDate day = edition.day(clipping.published());
        if (!clipping.outlet().isBlank()) {
            OutletTally tally = outlets.computeIfAbsent(outlet.key(), key -> new OutletTally(edition.outlet(key)));
            tally.count(item, day, original);
            edition.audiences()
                    .of(item.dossier(), outlet, day)
                    .forEach((basis, value) -> tally.audience.merge(basis, value, Math::max));
            parents.computeIfAbsent(parent(tally.outlet), key -> new ParentTally())
                    .count(item, day, original);
        }
        if (edition.signed(clipping).isEmpty()) unsigned++;
        timeline.sums().press().signers().persons(clipping).forEach(person -> {
            PersonTally tally = persons.computeIfAbsent(person, PersonTally::new);
            tally.count(item, day, original);
            if (!clipping.outlet().isBlank()) tally.outlets.add(outlet.name());
        });
    }

    private static String parent(Outlet outlet) {
        return outlet.parent().orElse(outlet.key());
    }

    /** The most clippings first. */
    List<OutletTally> outlets() {
        return sorted(outlets.values(), tally -> tally.outlet.key());
    }

    /** The most clippings first. */
    List<PersonTally> persons() {
        return sorted(persons.values(), tally -> tally.person.name());
    }

    /** Clippings that nobody signed. */
    long unsigned() {
        return unsigned;
    }

    /** The brand an outlet of the period belongs to, its own clippings among those of its sisters. */
    Tally ofParent(OutletTally outlet) {
        return parents.getOrDefault(parent(outlet.outlet), new ParentTally());
    }

    private static <T extends Tally> List<T> sorted(
            java.util.Collection<T> tallies, java.util.function.Function<T, String> name) {
        List<T> sorted = new ArrayList<>(tallies);
        sorted.sort(Comparator.<T>comparingLong(Tally::clippings).reversed().thenComparing(name));
        return sorted;
    }

    /** What outlets and persons have in common. */
    abstract static class Tally {

        private final Set<MentionId> stories = new HashSet<>();
        private long clippings;
        private long originals;
        private Optional<LocalDate> first = Optional.empty();
        private Optional<LocalDate> last = Optional.empty();

        void count(Item item, LocalDate day, boolean original) {
            clippings++;
            if (original) originals++;
            stories.add(item.storyId());
            first = first.filter(known -> !known.isAfter(day)).or(() -> Optional.of(day));
            last = last.filter(known -> !known.isBefore(day)).or(() -> Optional.of(day));
        }

        long clippings() {
            return clippings;
        }

        long originals() {
            return originals;
        }

        long stories() {
            return stories.size();
        }

        Optional<LocalDate> first() {
            return first;
        }

        Optional<LocalDate> last() {
            return last;
        }
    }

    /** One brand, whichever of its outlets carried an article: one story in its paper and on its site is one story. */
    private static final class ParentTally extends Tally {}

    /** One outlet, as it is at the end of the period. */
    static final class OutletTally extends Tally {

        private final Outlet outlet;
        private final Map<Basis, Long> audience = new java.util.EnumMap<>(Basis.class);

        OutletTally(Outlet outlet) {
            this.outlet = outlet;
        }

        Outlet outlet() {
            return outlet;
        }

        /** The largest audience in the period on its strongest basis; empty when unknown. */
        Optional<Map.Entry<Basis, Long>> audience() {
            return audience.entrySet().stream().findFirst();
        }
    }

    /** One person, under however many spellings. */
    static final class PersonTally extends Tally {

        private final Person person;
        private final Set<String> outlets = new TreeSet<>();

        PersonTally(Person person) {
            this.person = person;
        }

        Person person() {
            return person;
        }

        /** Names of the outlets, in order. */
        Set<String> outlets() {
            return outlets;
        }
    }
}
