// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.campaign.Accredited;
import org.sillage.core.campaign.AccreditedList;
import org.sillage.core.mention.OutletRegister;

/** Finds signatures on a list of accredited persons, by the table of {@link Certainty}. */
public final class AccreditedMatcher {

    private final AccreditedList list;
    private final OutletKin kin;
    private final NameIndex<Accredited> names = new NameIndex<>();

    /** @param outlets tells which outlets are one, or of one brand */
    public AccreditedMatcher(AccreditedList list, OutletRegister outlets) {
        this.list = list;
        this.kin = new OutletKin(outlets);
        for (Accredited person : list.persons()) {
            names.add(PersonalName.of(person.name()), person);
            person.aliases().forEach(alias -> names.add(PersonalName.of(alias), person));
        }
    }

    /**
     * Who a signature may be.
     *
     * @param persons one; several where the match is {@linkplain Certainty#AMBIGUOUS ambiguous}
     */
    public record Match(Certainty certainty, List<Accredited> persons) {

        public Match {
            persons = List.copyOf(persons);
        }

        /** The person it is taken for; empty where it is not certain enough to count. */
        public Optional<Accredited> counted() {
            return certainty.counts() ? Optional.of(persons.getFirst()) : Optional.empty();
        }
    }

    /** The list that is looked through. */
    public AccreditedList list() {
        return list;
    }

    /** The best match; empty when nobody on the list comes near. */
    public Optional<Match> match(Signature signature) {
        List<Candidate> candidates = candidates(signature);
        if (candidates.isEmpty()) return Optional.empty();
        candidates.sort(Candidate.BEST_FIRST);
        Candidate best = candidates.getFirst();
        List<Accredited> equals = candidates.stream()
                .filter(candidate -> Candidate.BEST_FIRST.compare(candidate, best) == 0)
                .map(Candidate::person)
                .toList();
        return Optional.of(new Match(equals.size() > 1 ? Certainty.AMBIGUOUS : best.certainty(), equals));
    }

    /**
     * The person on the list that a person's decision names: the whole name or a whole alias; where several have it, the
     * one of the outlet.
     */
    Optional<Accredited> named(String name, String outlet) {
        List<Candidate> whole = candidates(new Signature(name, outlet)).stream()
                .filter(candidate -> candidate.likeness() == Likeness.WHOLE)
                .sorted(Candidate.BEST_FIRST)
                .toList();
        if (whole.isEmpty()) return Optional.empty();
        boolean several = whole.size() > 1 && Candidate.BEST_FIRST.compare(whole.get(0), whole.get(1)) == 0;
        return several ? Optional.empty() : Optional.of(whole.getFirst().person());
    }

    private List<Candidate> candidates(Signature signature) {
        Map<Accredited, Likeness> like = names.like(PersonalName.of(signature.name()));
        List<Candidate> candidates = new ArrayList<>();
        like.forEach((person, likeness) -> {
            OutletFit fit = kin.fit(signature.outlet(), person.outlets());
            certainty(likeness, fit)
                    .ifPresent(certainty -> candidates.add(new Candidate(person, likeness, fit, certainty)));
        });
        return candidates;
    }

    /** The table of {@link Certainty}. */
    static Optional<Certainty> certainty(Likeness likeness, OutletFit fit) {
        return switch (likeness) {
            case WHOLE -> Optional.of(fit.isKin() ? Certainty.CERTAIN : Certainty.PROBABLE);
            case NEARLY -> Optional.of(fit.isKin() ? Certainty.PROBABLE : Certainty.POSSIBLE);
            case INITIALS -> fit.isKin() ? Optional.of(Certainty.BY_INITIALS) : Optional.empty();
        };
    }

    private record Candidate(Accredited person, Likeness likeness, OutletFit fit, Certainty certainty) {

        static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::certainty)
                .thenComparing(Candidate::likeness)
                .thenComparing(Candidate::fit);
    }
}
