// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sillage.core.campaign.Accredited;
import org.sillage.core.mention.Clipping;
import org.sillage.core.people.Person;
import org.sillage.core.people.PersonRegister;
import org.sillage.core.people.PersonRules;
import org.sillage.core.people.Signature;

/**
 * Who signed the clippings of some days. Persons are made out when all are added, since a colleague may tell who some
 * initials are; so each set of signatures is kept once, with how many clippings bear it.
 */
final class Signers {

    private final PersonRules rules;
    private final Map<Set<Signature>, Long> clippings = new HashMap<>();
    private @Nullable PersonRegister register;
    private long signed;

    Signers(PersonRules rules) {
        this.rules = rules;
    }

    void add(Clipping clipping) {
        Set<Signature> signatures = of(clipping, rules);
        if (signatures.isEmpty()) return;
        signed++;
        clippings.merge(signatures, 1L, Long::sum);
        register = null;
    }

    /** The signatures of a clipping, in order, without what a person decided to be nobody's. */
    static Set<Signature> of(Clipping clipping, PersonRules rules) {
        Set<Signature> signatures = new LinkedHashSet<>();
        for (String name : clipping.byline()) {
            Signature signature = new Signature(name, clipping.outlet());
            if (!rules.decisions().isNobody(signature)) signatures.add(signature);
        }
        return signatures;
    }

    /** Clippings that a person signed. */
    long signed() {
        return signed;
    }

    /** Who is who among them. */
    PersonRegister register() {
        PersonRegister known = register;
        if (known == null) {
            known = PersonRegister.of(
                    clippings.keySet().stream().flatMap(Set::stream).collect(Collectors.toSet()), rules);
            register = known;
        }
        return known;
    }

    /** Everybody with accreditation. */
    List<Accredited> accredited() {
        return rules.list().persons().stream().filter(Accredited::accredited).toList();
    }

    /** How many of those with accreditation signed. */
    long converted() {
        return register().persons().stream().filter(Person::isAccredited).count();
    }

    /** Clippings that somebody with accreditation signed. */
    long attributed() {
        PersonRegister persons = register();
        return clippings.entrySet().stream()
                .filter(entry -> entry.getKey().stream()
                        .map(persons::of)
                        .flatMap(Optional::stream)
                        .anyMatch(Person::isAccredited))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The persons of a clipping that was added, each once. */
    Stream<Person> persons(Clipping clipping) {
        return of(clipping, rules).stream()
                .map(register()::of)
                .flatMap(Optional::stream)
                .distinct();
    }
}
