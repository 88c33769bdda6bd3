// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.core.campaign.Accredited;

/** A person in the making. */
final class Gathered {

    private static final Comparator<Signature> BY_NAME =
            Comparator.comparing(Signature::name).thenComparing(Signature::outlet);
    /** The longest spelling has the most names written out; of equal ones the one with accents comes last. */
    private static final Comparator<String> FULLEST_LAST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Optional<Accredited> listed;
    private final Map<Signature, Certainty> signatures = new LinkedHashMap<>();
    private final Set<Accredited> perhaps = new LinkedHashSet<>();
    private Optional<String> decidedName = Optional.empty();

    /** @param listed who it is on the list; empty for nobody */
    Gathered(Optional<Accredited> listed) {
        this.listed = listed;
    }

    void add(Signature signature, Certainty certainty) {
        signatures.put(signature, certainty);
    }

    void decided(Signature signature, String name) {
        add(signature, Certainty.JUDGED);
        decidedName = Optional.of(name);
    }

    void perhaps(List<Accredited> persons) {
        perhaps.addAll(persons);
    }

    /** Takes in signatures that turned out to be the same person's. */
    void join(Gathered other, Certainty certainty) {
        other.signatures.forEach((signature, known) -> add(signature, joined(known, certainty)));
        perhaps.addAll(other.perhaps);
    }

    private static Certainty joined(Certainty known, Certainty joining) {
        return known == Certainty.JUDGED ? known : joining;
    }

    Set<Signature> signatures() {
        return signatures.keySet();
    }

    /** Whether it may be joined to somebody: a person's word stands, and what fits several is not guessed. */
    boolean isOpen() {
        return listed.isEmpty() && signatures.values().stream().noneMatch(this::isSettled);
    }

    private boolean isSettled(Certainty certainty) {
        return certainty == Certainty.JUDGED || certainty == Certainty.AMBIGUOUS;
    }

    Person person() {
        List<Signature> sorted = signatures.keySet().stream().sorted(BY_NAME).toList();
        return new Person(name(), listed, listed.isPresent() ? List.of() : List.copyOf(perhaps), weakest(), sorted);
    }

    /** What was concluded rather than read. */
    private Certainty weakest() {
        return signatures.values().stream()
                .filter(certainty -> certainty != Certainty.AS_SIGNED)
                .reduce(Certainty::weaker)
                .orElse(Certainty.AS_SIGNED);
    }

    private String name() {
        return listed.map(Accredited::name).or(() -> decidedName).orElseGet(this::fullestName);
    }

    private String fullestName() {
        return signatures.keySet().stream()
                .map(Signature::name)
                .max(FULLEST_LAST)
                .orElseThrow(() -> new IllegalStateException("a person has at least one signature"));
    }
}
