// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sillage.core.campaign.Accredited;
import org.sillage.core.people.AccreditedMatcher.Match;
import org.sillage.core.people.PersonalName.Kind;
import org.sillage.core.prepare.Persons;

/** Makes persons of signatures, step by step as {@link PersonRegister} says. */
final class Gathering {

    /** First who writes out most: the others join them. */
    private static final Comparator<PersonalName> FULLEST_FIRST = Comparator.<PersonalName>comparingInt(
                    name -> name.of(Kind.FULL).size())
            .thenComparingInt(name -> name.words().size())
            .reversed();

    private final PersonRules rules;
    private final Map<Signature, PersonalName> names =
            new TreeMap<>(Comparator.comparing(Signature::name).thenComparing(Signature::outlet));
    private final NameIndex<Signature> fullNames = new NameIndex<>();
    private final Map<Object, Gathered> gathered = new LinkedHashMap<>();

    Gathering(PersonRules rules) {
        this.rules = rules;
    }

    List<Person> of(Collection<Signature> signatures) {
        for (Signature signature : signatures) {
            if (!rules.decisions().isNobody(signature)) names.put(signature, PersonalName.of(signature.name()));
        }
        names.forEach((signature, name) -> {
            if (name.isFull()) fullNames.add(name, signature);
        });
        names.keySet().forEach(this::gather);
        joinShorterNames();
        return gathered.values().stream()
                .map(Gathered::person)
                .sorted(Comparator.comparing(Person::name)
                        .thenComparing(person -> person.signatures().toString()))
                .toList();
    }

    private void gather(Signature signature) {
        Optional<String> decided = rules.decisions().of(signature);
        if (decided.isPresent()) {
            Optional<Accredited> listed = rules.matcher().named(decided.get(), signature.outlet());
            listed.map(this::of)
                    .orElseGet(() -> named(new Signature(decided.get(), signature.outlet())))
                    .decided(signature, decided.get());
            return;
        }
        Optional<Match> match = match(signature);
        Optional<Accredited> counted = match.flatMap(Match::counted);
        if (counted.isPresent()) {
            of(counted.get()).add(signature, match.get().certainty());
            return;
        }
        Gathered unlisted = named(signature);
        unlisted.add(signature, match.map(Match::certainty).orElse(Certainty.AS_SIGNED));
        match.ifPresent(uncertain -> unlisted.perhaps(uncertain.persons()));
    }

    private Gathered of(Accredited person) {
        return gathered.computeIfAbsent(person, listed -> new Gathered(Optional.of(person)));
    }

    /** One full name is one person; initials are one person within a brand only. */
    private Gathered named(Signature signature) {
        String key = Persons.key(signature.name());
        String name = PersonalName.of(signature.name()).isFull()
                ? key
                : key + '@' + rules.kin().brand(signature.outlet());
        return gathered.computeIfAbsent(name, unknown -> new Gathered(Optional.empty()));
    }

    /** The match on the list; ambiguous where it goes by initials that a colleague has too. */
    private Optional<Match> match(Signature signature) {
        return rules.matcher()
                .match(signature)
                .map(found -> found.certainty() == Certainty.BY_INITIALS && hasRival(signature, found.persons())
                        ? new Match(Certainty.AMBIGUOUS, found.persons())
                        : found);
    }

    /** Whether somebody else in these outlets, who signs in full, has the initials that were gone by. */
    private boolean hasRival(Signature signature, List<Accredited> taken) {
        PersonalName name = nameOf(signature);
        PersonalName shortened =
                name.isFull() ? PersonalName.of(taken.getFirst().name()) : name;
        return fullNames.like(shortened).keySet().stream()
                .filter(rival ->
                        rules.kin().fit(rival.outlet(), signature.outlet()).isKin())
                .anyMatch(rival -> name.isFull() ? !isOne(rival, name) : !isOn(rival, taken));
    }

    private boolean isOne(Signature rival, PersonalName name) {
        return Likeness.of(nameOf(rival), name).isPresent();
    }

    private boolean isOn(Signature rival, List<Accredited> taken) {
        return rules.matcher()
                .match(rival)
                .map(Match::persons)
                .orElse(List.of())
                .equals(taken);
    }

    private PersonalName nameOf(Signature signature) {
        return Objects.requireNonNull(names.get(signature));
    }

    private void joinShorterNames() {
        NameIndex<Gathered> fuller = new NameIndex<>();
        Map<Gathered, Gathered> roots = new HashMap<>();
        for (Map.Entry<Object, Gathered> entry : fullestFirst()) {
            Gathered person = entry.getValue();
            Optional<Joining> joining = person.isOpen() ? joining(person, fuller, roots) : Optional.empty();
            namesOf(person).forEach(name -> fuller.add(name, person));
            roots.put(person, joining.map(Joining::to).orElse(person));
            joining.ifPresent(found -> {
                found.to().join(person, found.certainty());
                gathered.remove(entry.getKey());
            });
        }
    }

    private record Joining(Gathered to, Certainty certainty) {}

    private List<Map.Entry<Object, Gathered>> fullestFirst() {
        List<Map.Entry<Object, Gathered>> entries = new ArrayList<>();
        gathered.forEach((key, person) -> entries.add(Map.entry(key, person)));
        entries.sort(Comparator.comparing(entry -> fullest(entry.getValue()), FULLEST_FIRST));
        return entries;
    }

    private PersonalName fullest(Gathered person) {
        return namesOf(person).stream().min(FULLEST_FIRST).orElseThrow();
    }

    private Set<PersonalName> namesOf(Gathered person) {
        Set<PersonalName> own = new LinkedHashSet<>();
        person.signatures().forEach(signature -> own.add(nameOf(signature)));
        return own;
    }

    /** Whom it joins; empty where nobody in its outlets fits, or several do. */
    private Optional<Joining> joining(Gathered person, NameIndex<Gathered> fuller, Map<Gathered, Gathered> roots) {
        Map<Gathered, Likeness> fitting = new LinkedHashMap<>();
        for (PersonalName name : namesOf(person)) {
            fuller.like(name).forEach((other, likeness) -> {
                if (haveKinOutlets(person, other)) {
                    fitting.merge(
                            Objects.requireNonNull(roots.get(other)), likeness, (a, b) -> a.compareTo(b) <= 0 ? a : b);
                }
            });
        }
        Optional<Likeness> best = fitting.values().stream().min(Comparator.naturalOrder());
        List<Gathered> nearest = fitting.entrySet().stream()
                .filter(entry -> Optional.of(entry.getValue()).equals(best))
                .map(Map.Entry::getKey)
                .toList();
        if (nearest.size() != 1) return Optional.empty();
        return AccreditedMatcher.certainty(best.orElseThrow(), OutletFit.SAME)
                .map(certainty -> new Joining(nearest.getFirst(), certainty));
    }

    private boolean haveKinOutlets(Gathered one, Gathered other) {
        return one.signatures().stream()
                .anyMatch(mine -> other.signatures().stream()
                        .anyMatch(theirs ->
                                rules.kin().fit(mine.outlet(), theirs.outlet()).isKin()));
    }
}
