// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sillage.core.people.PersonalName.Kind;
import org.sillage.core.people.PersonalName.Word;

/** How much of two names agrees, most first. */
enum Likeness {
    /** All of it, in whatever order, case, accents, hyphens and apostrophes. */
    WHOLE,
    /** A first name and a surname; one of them has a particle, another name or a middle initial more. */
    NEARLY,
    /** A surname, and initials of what the other writes out. */
    INITIALS;

    /** How much agrees; empty where the names are of two persons, or nothing can be told. */
    static Optional<Likeness> of(PersonalName one, PersonalName other) {
        if (one.isFull() && other.isFull() && isWhole(one, other)) return Optional.of(WHOLE);
        return new Comparison(one, other).likeness();
    }

    private static boolean isWhole(PersonalName one, PersonalName other) {
        return one.sorted().equals(other.sorted())
                || other.rotations().contains(one.compact())
                || one.rotations().contains(other.compact());
    }

    /** Takes away what agrees, then looks at what is left on both sides. */
    private static final class Comparison {

        private final List<Word> common = new ArrayList<>();
        private final List<Word> commonOther = new ArrayList<>();
        private final List<Word> left;
        private final List<Word> leftOther;
        private final List<Word> initials;
        private final List<Word> initialsOther;
        private int pairs;

        Comparison(PersonalName one, PersonalName other) {
            left = new ArrayList<>(one.of(Kind.FULL));
            leftOther = new ArrayList<>(other.of(Kind.FULL));
            initials = new ArrayList<>(one.of(Kind.INITIAL));
            initialsOther = new ArrayList<>(other.of(Kind.INITIAL));
        }

        Optional<Likeness> likeness() {
            takeCommonWords();
            if (common.isEmpty()) return Optional.empty();
            boolean fits = takeInitials(initials, leftOther, commonOther) && takeInitials(initialsOther, left, common);
            takeCommonInitials();
            if (!fits || contradict(initials, initialsOther) || contradict(left, leftOther)) return Optional.empty();
            if (isOtherFirstName(left, common) || isOtherFirstName(leftOther, commonOther)) return Optional.empty();
            if (units(common) >= 2 && units(commonOther) >= 2) return Optional.of(NEARLY);
            return pairs > 0 ? Optional.of(INITIALS) : Optional.empty();
        }

        private static boolean contradict(List<Word> some, List<Word> others) {
            return !some.isEmpty() && !others.isEmpty();
        }

        /** Jean and Jean-Pierre are two first names; Dupont and Dupont-Martin may be one person's surnames. */
        private static boolean isOtherFirstName(List<Word> left, List<Word> common) {
            return left.stream().anyMatch(word -> word.unit() == 0)
                    && common.stream().anyMatch(word -> word.unit() == 0);
        }

        private void takeCommonWords() {
            for (Word word : List.copyOf(left)) {
                Optional<Word> same = leftOther.stream()
                        .filter(candidate -> candidate.text().equals(word.text()))
                        .findFirst();
                if (same.isEmpty()) continue;
                left.remove(word);
                leftOther.remove(same.get());
                common.add(word);
                commonOther.add(same.get());
            }
        }

        /**
         * Lets initials stand for words that the other name writes out, in their order. Words beside a common one come
         * last: in Anne Dupont-Martin the A is Anne's.
         *
         * @return whether no initial contradicts the word it would stand for
         */
        private boolean takeInitials(List<Word> shortened, List<Word> written, List<Word> agreed) {
            Set<Integer> met = agreed.stream().map(Word::unit).collect(Collectors.toSet());
            written.sort(Comparator.comparing(word -> met.contains(word.unit())));
            while (!shortened.isEmpty() && !written.isEmpty()) {
                if (!written.getFirst().text().startsWith(shortened.getFirst().text())) return false;
                shortened.removeFirst();
                written.removeFirst();
                pairs++;
            }
            return true;
        }

        private void takeCommonInitials() {
            for (Word initial : List.copyOf(initials)) {
                Optional<Word> same = initialsOther.stream()
                        .filter(candidate -> candidate.text().equals(initial.text()))
                        .findFirst();
                if (same.isEmpty()) continue;
                initials.remove(initial);
                initialsOther.remove(same.get());
                pairs++;
            }
        }

        private static long units(List<Word> words) {
            return words.stream().map(Word::unit).distinct().count();
        }
    }
}
