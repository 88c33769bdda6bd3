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
            "zur", "der", "den", "ter", "ten", "te", "la", "le", "las", "los", "y", "e", "bin", "bint", "ben", "ibn",
            "al", "el", "af", "av", "op", "v.", "'t", "t");
    private static final Set<String> ARTICLES = Set.of(
            "the", "le", "la", "les", "l", "der", "die", "das", "el", "los", "las", "il", "un", "une", "a", "an", "nos",
            "notre", "our", "votre", "onze", "ons", "unser", "unsere", "nuestro", "nuestra", "nostro", "nostra");
    private static final Set<String> COURTESIES = Set.of(
            "m", "mm", "mme", "mmes", "mlle", "mr", "mrs", "ms", "dr", "prof", "pr", "me", "maitre", "mgr", "pere",
            "frere", "soeur", "general", "rev", "sir", "herr", "frau");

    private static final Pattern GLUED_INITIAL = Pattern.compile("(?<![\\p{L}.])(\\p{Lu}\\.)(?=\\p{Lu}\\p{L})");
    private static final Pattern PUNCTUATION_AROUND =
            Pattern.compile("^[^\\p{L}\\p{N}'’]+|[^\\p{L}\\p{N}.]+$|(?<=\\p{Ll}\\p{Ll})\\.+$");
    private static final Pattern DOMAIN = Pattern.compile(".*\\p{L}{2,}\\.\\p{L}{2,}.*");
    private static final Pattern ELIDED = Pattern.compile("(?iu)(?:d|l|dell|dall|o|al|el|ben|abd)['’-]\\p{L}.*");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.?-?){1,3}");
    /** A short word in capitals with one of them in it is a name that was shouted: LUC, ANA, LE. */
    private static final Pattern VOWEL = Pattern.compile("[AEIOUYÀ-ÖØ-Ý]");

    private static final Pattern ELIDED_CAPITALS = Pattern.compile("(?:d|l|dell|dall)['’]\\p{Lu}{2,}");
    private static final Pattern ROMAN = Pattern.compile("I{2,3}|IV");

    /** "Grand" alone is a surname. */
    private static final Pattern GRAND_REPORTER = Pattern.compile("(?iu)\\bgrande?s?\\s+reporters?\\b");

    /** What a name has behind it and no part of it. */
    private static final Set<String> TITLES_BEHIND =
            Set.of("phd", "md", "mba", "msc", "esq", "obe", "mbe", "cbe", "kc", "qc");

    private static final Pattern FIRST_LETTERS = Pattern.compile("(?U)(?<![\\p{L}\\p{M}])\\p{L}");

    private PersonName() {}

    /** The name that a part of a signature holds; empty where it names nobody. */
    static Optional<String> read(String part) {
        if (NotPersons.isPlace(part) || NotPersons.isGroup(part.substring(part.lastIndexOf(' ') + 1)))
            return Optional.empty();
        String text = GLUED_INITIAL.matcher(part.strip()).replaceAll("$1 ");
        List<String> raw = withoutAgency(List.of(text.split("\\s+", -1)));
        List<String> words = new ArrayList<>(withoutAgency(nameWords(String.join(" ", raw))));
        while (!words.isEmpty() && (isParticle(words.getLast()) || isBehindNames(words))) words.removeLast();
        if (words.size() < 2 || words.size() > MAX_WORDS) return Optional.empty();
        if (words.stream().allMatch(word -> isInitials(word) || word.length() == 1)) return Optional.empty();
        if (isArticle(words.getFirst()) && !isCapitalSurname(words)) return Optional.empty();
        if (words.size() == 2 && isParticle(words.getFirst())) return Optional.empty();
        return Optional.of(shown(words));
    }

    /** JANE DOE Associated Press. A short name that is a word too counts in capitals alone. */
    private static List<String> withoutAgency(List<String> words) {
        if (words.size() > 2 * MAX_WORDS) return words;
        for (int from = 2; from < words.size(); from++) {
            List<String> behind = words.subList(from, words.size());
            boolean telling = behind.size() > 1 || isCapitals(behind.getFirst());
            if (telling && Agencies.named(String.join(" ", behind)).isPresent()) return words.subList(0, from);
        }
        return words;
    }

    /** A title or the letters of a station: Jane Doe PhD, Jane Doe BBC. */
    private static boolean isBehindNames(List<String> words) {
        String last = words.getLast();
        if (words.size() < 3) return false;
        boolean letters = last.length() > 2 && isInitials(last) && last.indexOf('.') < 0 && !isCapitals(words.get(1));
        return TITLES_BEHIND.contains(last.toLowerCase(Locale.ROOT))
                || (letters && !ROMAN.matcher(last).matches());
    }

    /** "A." with its point is an initial: A. DUPONT. No first name begins as L'Usine does. */
    private static boolean isArticle(String word) {
        if (word.startsWith("L'") || word.startsWith("L’")) return true;
        return ARTICLES.contains(Folding.folded(word)) && !word.endsWith(".");
    }

    private static List<String> nameWords(String part) {
        List<String> words = new ArrayList<>();
        boolean lowerCase = part.equals(part.toLowerCase(Locale.ROOT));
        boolean initial = false;
        for (String raw : GRAND_REPORTER.matcher(part).replaceAll("reporter").split("\\s+", -1)) {
            String word = PUNCTUATION_AROUND.matcher(raw).replaceAll("");
            if (word.isEmpty()) continue;
            if (words.isEmpty() && COURTESIES.contains(Folding.folded(word))) {
                initial = word.equals("M.");
                continue;
            }
            if (!isNameWord(word, lowerCase)) break;
            words.add(word);
        }
        // "M. Jean Dupont" is Monsieur, "M. Dupont" signs as Marc.
        if (initial && words.size() == 1) words.addFirst("M.");
        return words;
    }

    private static boolean isNameWord(String word, boolean lowerCaseAllowed) {
        if (NotPersons.isTelling(word)
                || NotPersons.isGroup(word)
                || DOMAIN.matcher(word).matches()) return false;
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
        if (!INITIALS.matcher(word).matches()) return false;
        return word.length() < 2
                || word.indexOf('.') > 0
                || word.indexOf('-') > 0
                || ROMAN.matcher(word).matches()
                || !VOWEL.matcher(word).find();
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
        // EJ Dionne has two first names, LE GOFF Anne none before her surname.
        boolean firstNames =
                capitals.size() == 1 && capitals.getFirst().length() == 2 && !isArticle(capitals.getFirst());
        if (firstNames) return capitals.getFirst() + " " + joined(others);
        return joined(others) + " "
                + String.join(
                        " ", capitals.stream().map(PersonName::capitalised).toList());
    }

    private static String joined(List<String> words) {
        return String.join(" ", words.stream().map(PersonName::readable).toList());
    }

    private static String readable(String word) {
        if (ELIDED_CAPITALS.matcher(word).matches()) {
            int name = Math.max(word.indexOf('\''), word.indexOf('’')) + 1;
            return word.substring(0, name) + capitalised(word.substring(name));
        }
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
