// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sillage.core.mention.Folding;

/**
 * A person's name taken apart: words, initials and particles, each without case and accents.
 *
 * @param words in the order written; those of one unit stand between the same blanks: Jean-Pierre is two words, one unit
 */
record PersonalName(List<Word> words) {

    /** Always small words between names, whatever their case. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "du", "des", "d", "da", "dos", "das", "di", "del", "della", "dei", "van", "von", "vom", "zu", "zum",
            "zur", "der", "den", "la", "le", "las", "los", "l", "het");

    /** Small words where they are written small; else names: Ben, Al, Do. */
    private static final Set<String> SMALL_PARTICLES = Set.of(
            "do", "ter", "ten", "te", "y", "e", "i", "bin", "bint", "ben", "ibn", "al", "el", "af", "av", "op", "t");

    private static final Set<String> TITLES = Set.of("mme", "mmes", "mlle", "mr", "mrs", "ms", "dr", "prof");

    private static final Pattern PART = Pattern.compile("([^\\s'’\\-‐‑]+)(['’]?)");
    /** "JP Martin": vowels would make it a word, such as the surnames LE and OY. */
    private static final Pattern GLUED_INITIALS = Pattern.compile("[\\p{Lu}&&[^AEIOUY]]{2,3}");

    PersonalName {
        words = List.copyOf(words);
    }

    /** What a word of a name is. */
    enum Kind {
        FULL,
        INITIAL,
        PARTICLE
    }

    /** @param unit number of the group between blanks that it stands in, from 0 */
    record Word(String text, int unit, Kind kind) {}

    static PersonalName of(String name) {
        boolean mixed = name.chars().anyMatch(Character::isLowerCase);
        List<Word> words = new ArrayList<>();
        List<String> units = firstNameFirst(name, mixed);
        for (int unit = 0; unit < units.size(); unit++) addUnit(words, units.get(unit), unit, mixed);
        return new PersonalName(words);
    }

    /** "Dupont-Martin, Anne" and "DUPONT-MARTIN Anne" say which is the surname; else the order is as written. */
    private static List<String> firstNameFirst(String name, boolean mixed) {
        int comma = name.indexOf(',');
        String ordered = comma < 0 ? name : name.substring(comma + 1) + ' ' + name.substring(0, comma);
        List<String> units = new ArrayList<>(Arrays.asList(ordered.strip().split("\\s+", -1)));
        units.removeIf(unit -> TITLES.contains(Folding.folded(unit)));
        int capitals = 0;
        while (mixed && capitals < units.size() && isCapitals(units.get(capitals))) capitals++;
        Collections.rotate(units, -capitals);
        return units;
    }

    private static boolean isCapitals(String unit) {
        return unit.codePointCount(0, unit.length()) > 1
                && unit.indexOf('.') < 0
                && !GLUED_INITIALS.matcher(unit).matches()
                && unit.equals(unit.toUpperCase(Locale.ROOT))
                && !unit.equals(unit.toLowerCase(Locale.ROOT));
    }

    private static void addUnit(List<Word> words, String text, int unit, boolean mixed) {
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            String part = parts.group(1);
            if (mixed && GLUED_INITIALS.matcher(part).matches()) {
                for (char initial : Folding.folded(part).toCharArray()) {
                    words.add(new Word(String.valueOf(initial), unit, Kind.INITIAL));
                }
                continue;
            }
            boolean elided = !parts.group(2).isEmpty();
            for (String word : Folding.folded(part).split(" ", -1)) {
                if (!word.isEmpty()) words.add(new Word(word, unit, kind(word, part, elided)));
            }
        }
    }

    private static Kind kind(String word, String written, boolean elided) {
        boolean small = written.equals(written.toLowerCase(Locale.ROOT));
        if (elided && word.length() <= 2) return Kind.PARTICLE;
        if (word.length() == 1 && !small) return Kind.INITIAL;
        if (PARTICLES.contains(word) || (small && SMALL_PARTICLES.contains(word))) return Kind.PARTICLE;
        return word.length() == 1 ? Kind.INITIAL : Kind.FULL;
    }

    List<Word> of(Kind kind) {
        return words.stream().filter(word -> word.kind() == kind).toList();
    }

    /** Whether it can name one person: a surname and a first name, neither of them an initial. */
    boolean isFull() {
        return words.stream().filter(word -> word.kind() != Kind.INITIAL).count() >= 2
                && of(Kind.INITIAL).isEmpty();
    }

    /** Its words in an order that does not depend on theirs. */
    List<String> sorted() {
        return words.stream().map(Word::text).sorted().toList();
    }

    /** Its words run together, from the first on. */
    String compact() {
        return words.stream().map(Word::text).collect(Collectors.joining());
    }

    /** Its words run together, beginning with each of them in turn: surname first or last, and Van den Berg or Vandenberg. */
    Set<String> rotations() {
        String[] texts = words.stream().map(Word::text).toArray(String[]::new);
        Set<String> rotations = new HashSet<>();
        for (int first = 0; first < texts.length; first++) {
            rotations.add(String.join("", Arrays.copyOfRange(texts, first, texts.length))
                    + String.join("", Arrays.copyOfRange(texts, 0, first)));
        }
        return rotations;
    }
}
