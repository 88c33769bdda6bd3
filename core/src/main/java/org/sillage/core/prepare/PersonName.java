// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sillage.core.mention.Folding;

/**
 * A person's name as shown: two to six words, at least one of them longer than an initial.
 *
 * <p>Reading stops at the first word that belongs to no name: a function, a desk, a number, a lower-case word that is no
 * particle ("Jean Dupont correspondant à Rome"). What begins with an article is no person (La Rédaction, The Guardian, El
 * País), nor is a single word, pseudonyms included: it cannot be told from a desk, a town or a site.
 */
final class PersonName {

    private static final int MAX_WORDS = 6;

    private static final Set<String> PARTICLES = Set.of(
            "de", "du", "des", "da", "do", "dos", "das", "di", "del", "della", "dei", "van", "von", "vom", "zu", "zum",
            "zur", "der", "den", "ter", "ten", "te", "la", "le", "las", "los", "y", "bin", "bint", "ben", "ibn", "al",
            "el", "af", "av", "op", "'t", "t");
    private static final Set<String> ARTICLES = Set.of(
            "the", "le", "la", "les", "l", "der", "die", "das", "el", "los", "las", "il", "un", "une", "a", "an", "nos",
            "notre", "our", "votre");
    private static final Set<String> COURTESIES = Set.of(
            "m", "mm", "mme", "mmes", "mlle", "mr", "mrs", "ms", "dr", "prof", "pr", "me", "sir", "herr", "frau");

    private static final Pattern GLUED_INITIAL = Pattern.compile("(?<![\\p{L}.])(\\p{Lu}\\.)(?=\\p{Lu}\\p{L})");
    private static final Pattern PUNCTUATION_AROUND =
            Pattern.compile("^[^\\p{L}\\p{N}'’]+|[^\\p{L}\\p{N}.]+$|(?<=\\p{Ll}\\p{Ll})\\.+$");
    private static final Pattern DOMAIN = Pattern.compile(".*\\p{L}{2,}\\.\\p{L}{2,}.*");
    private static final Pattern ELIDED = Pattern.compile("(?iu)(?:d|l|dell|dall|o|al|el|ben|abd)['’-]\\p{L}.*");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.?-?){1,3}");
    private static final Pattern FIRST_LETTERS = Pattern.compile("(?U)(?<![\\p{L}\\p{M}])\\p{L}");

    private PersonName() {}

    /** The name that a part of a signature holds; empty where it names nobody. */
    static Optional<String> read(String part) {
        List<String> words = nameWords(GLUED_INITIAL.matcher(part.strip()).replaceAll("$1 "));
        while (!words.isEmpty() && isParticle(words.getLast())) words.removeLast();
        if (words.size() < 2 || words.size() > MAX_WORDS) return Optional.empty();
        if (words.stream().allMatch(PersonName::isInitials)) return Optional.empty();
        if (isArticle(words.getFirst()) && !isCapitalSurname(words)) return Optional.empty();
        return Optional.of(shown(words));
    }

    /** "A." with its point is an initial: A. DUPONT. */
    private static boolean isArticle(String word) {
        return ARTICLES.contains(Folding.folded(word)) && !word.endsWith(".");
    }

    private static List<String> nameWords(String part) {
        List<String> words = new ArrayList<>();
        boolean lowerCase = part.equals(part.toLowerCase(Locale.ROOT));
        for (String raw : part.split("\\s+", -1)) {
            String word = PUNCTUATION_AROUND.matcher(raw).replaceAll("");
            if (word.isEmpty()) continue;
            if (words.isEmpty() && COURTESIES.contains(Folding.folded(word))) continue;
            if (!isNameWord(word, lowerCase)) break;
            words.add(word);
        }
        return words;
    }

    private static boolean isNameWord(String word, boolean lowerCaseAllowed) {
        if (NotPersons.isTelling(word) || DOMAIN.matcher(word).matches()) return false;
        if (word.chars().anyMatch(c -> Character.isDigit(c) || c == '_' || c == ':' || c == '%')) return false;
        return lowerCaseAllowed
                || !Character.isLowerCase(word.codePointAt(0))
                || isParticle(word)
                || ELIDED.matcher(word).matches();
    }

    private static boolean isParticle(String word) {
        return PARTICLES.contains(word.replace('’', '\''));
    }

    private static boolean isInitials(String word) {
        return INITIALS.matcher(word).matches();
    }

    /** French offices write surnames in capitals: DUPONT Jean, LE GOFF Anne. */
    private static boolean isCapitalSurname(List<String> words) {
        return isCapitals(words.getFirst()) && words.size() > 1 && !isCapitals(words.getLast());
    }

    private static String shown(List<String> words) {
        int surname = 0;
        while (surname < words.size() && isCapitals(words.get(surname))) surname++;
        List<String> capitals = words.subList(0, surname);
        List<String> others = words.subList(surname, words.size());
        if (others.isEmpty() || capitals.stream().allMatch(PersonName::isInitials)) return joined(words);
        return joined(others) + " "
                + String.join(
                        " ", capitals.stream().map(PersonName::capitalised).toList());
    }

    private static String joined(List<String> words) {
        return String.join(" ", words.stream().map(PersonName::readable).toList());
    }

    private static String readable(String word) {
        boolean shouted = isCapitals(word) && !isInitials(word);
        boolean whispered = word.equals(word.toLowerCase(Locale.ROOT)) && !isParticle(word);
        return shouted || whispered ? capitalised(word) : word;
    }

    private static String capitalised(String word) {
        return FIRST_LETTERS
                .matcher(word.toLowerCase(Locale.ROOT))
                .replaceAll(first -> first.group().toUpperCase(Locale.ROOT));
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }
}
