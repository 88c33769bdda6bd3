// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A title by the words that tell it from another.
 *
 * @param words folded, in order, articles and the like left out
 */
public record Headline(List<String> words) {

    /** So many words in a row at either end make two titles worth comparing, and are enough for the longer to contain the other. */
    public static final int TELLING_WORDS = 6;

    private static final int FEWEST_WORDS = 4;
    private static final double LEAST_SHARE = 0.6;

    private static final Set<String> SMALL_WORDS = Set.of(
            "le", "la", "les", "l", "un", "une", "de", "du", "des", "d", "et", "the", "a", "an", "of", "and", "s");

    /** Headings that come back whatever happened. */
    private static final List<String> RECURRING = headings("""
            meteo; temps qu il fera; horoscope; horoscopes; mots croises; mots fleches; sudoku; courrier; revue presse;
            revue web; programme tv; programme tele; programme television; tele ce soir; compte rendu conseil ministres;
            avis deces; etat civil; carnet; agenda; que faire ce week end; que faire ce weekend; idees sorties; essentiel
            actualite; essentiel actu; essentiel info; image jour; photo jour; phrase jour; chiffre jour; dessin jour;
            question jour; edito jour; journal televise; jt 20h; jt 13h; flash info; petites annonces; pharmacies garde;
            numeros utiles; loto; euromillions; keno; quinte; tierce; replay; weather forecast; horoscopes; crossword;
            crosswords; letters to editor; tv guide; tv listings; press review; morning briefing; daily briefing; evening
            briefing; quiz week; pictures week; photos week; cartoon day; quote day; picture day; today in history; this
            day in history; birthdays today; lottery; powerball; obituaries; horoscopo; crucigrama; loteria; horoskop;
            wetter; kreuzwortratsel; presseschau; leserbriefe; oroscopo; cruciverba; weerbericht; horoscoop""");

    /** Whose titles say the same on many days of a year, each time of another day. */
    private static final List<String> OF_ITS_DAY = headings("""
            bourse; bourses; wall street; cac 40; dow jones; nikkei; nasdaq; ftse; dax; ibex; cours petrole; prix petrole;
            prix baril; oil prices; stock markets; stocks; infos trafic; info trafic; trafic sncf; trafic ratp; point sur
            circulation; ce qu il faut retenir; ce qu il faut savoir; what to know; things to know; qualite air; pollution
            air; vigilance orange; vigilance jaune""");

    /** Leave one of these out, and a title says the contrary. */
    private static final Set<String> NEGATIONS = Set.of(
            "ne", "n", "pas", "plus", "non", "ni", "sans", "jamais", "contre", "anti", "aucun", "no", "not", "never",
            "without", "against", "t");

    private static final Set<String> CALENDAR = Set.of(
            ("lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday"
                            + " janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
                            + " january february march april may june july august september october november december"
                            + " episode partie part volet acte numero saison chapitre chapter"
                            + " matin midi soir demain hier aujourd morning evening tomorrow today yesterday")
                    .split(" ", -1));

    private static final Pattern ENTITIES = Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{1,6});");

    public Headline {
        words = List.copyOf(words);
    }

    /** Of a title as published. */
    public static Headline of(String title) {
        String plain = title.indexOf('&') < 0 ? title : ENTITIES.matcher(title).replaceAll(" ");
        String folded = Folding.folded(plain);
        return new Headline(Arrays.stream(folded.split(" ", -1))
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
                .toList());
    }

    /** Whether this title can tell an article from others at all: long enough, and no standing heading. */
    public boolean isTelling() {
        if (words.size() < FEWEST_WORDS) return false;
        return !holdsOneOf(RECURRING);
    }

    /** Whether it tells an article from others of its own day only: markets close higher on many of them. */
    public boolean isOfItsDay() {
        return holdsOneOf(OF_ITS_DAY);
    }

    private boolean holdsOneOf(List<String> headings) {
        String padded = " " + String.join(" ", words) + " ";
        return headings.stream().anyMatch(padded::contains);
    }

    /** Whole words only. */
    private static List<String> headings(String list) {
        return Arrays.stream(list.split(";", -1))
                .map(heading -> " " + heading.strip().replaceAll("\\s+", " ") + " ")
                .distinct()
                .toList();
    }

    /** The words at its beginning, as a key under which nearly equal titles are found. */
    public List<String> beginning() {
        return words.subList(0, Math.min(TELLING_WORDS, words.size()));
    }

    /** The words at its end. */
    public List<String> end() {
        return words.subList(Math.max(0, words.size() - TELLING_WORDS), words.size());
    }

    /**
     * Whether two titles say the same in nearly the same words: equal but for small words, spaces, one inflection or one
     * word less, or one is the other with something before or after it. Two that differ in a number or a date are different: they are
     * the next part of a series.
     */
    public boolean isNearly(Headline other) {
        if (words.equals(other.words) || joined().equals(other.joined())) return true;
        return contains(other)
                || other.contains(this)
                || hasOneWordMore(other)
                || other.hasOneWordMore(this)
                || differsInOneEnding(other);
    }

    /** The part of their words that two titles share, more than 0 where one is nearly the other. */
    public double share(Headline other) {
        Set<String> common = new HashSet<>(words);
        common.retainAll(other.words);
        Set<String> all = new HashSet<>(words);
        all.addAll(other.words);
        // Equal but for a space: no word in common, one text.
        return common.isEmpty() ? 1 : common.size() / (double) all.size();
    }

    private String joined() {
        return String.join("", words);
    }

    private boolean contains(Headline shorter) {
        int most = words.size();
        int least = shorter.words.size();
        if (least < TELLING_WORDS || least >= most || least < most * LEAST_SHARE) return false;
        List<String> before = words.subList(0, most - least);
        List<String> after = words.subList(least, most);
        return (words.subList(0, least).equals(shorter.words) && !isDated(after))
                || (words.subList(most - least, most).equals(shorter.words) && !isDated(before));
    }

    /** In its midst, where the title is long enough without it; neither a number nor what turns the sense around. */
    private boolean hasOneWordMore(Headline shorter) {
        int least = shorter.words.size();
        if (least < TELLING_WORDS + 2 || words.size() != least + 1) return false;
        int at = 0;
        while (at < least && words.get(at).equals(shorter.words.get(at))) at++;
        String more = words.get(at);
        return words.subList(at + 1, least + 1).equals(shorter.words.subList(at, least))
                && !NEGATIONS.contains(more)
                && !isDated(List.of(more));
    }

    private static boolean isDated(List<String> words) {
        return words.stream().anyMatch(CALENDAR::contains)
                || words.stream().allMatch(word -> word.chars().anyMatch(Character::isDigit));
    }

    private boolean differsInOneEnding(Headline other) {
        if (words.size() != other.words.size() || words.size() <= FEWEST_WORDS) return false;
        Set<Integer> different = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(other.words.get(i))) different.add(i);
        }
        if (different.size() != 1) return false;
        int at = different.iterator().next();
        return isInflected(words.get(at), other.words.get(at));
    }

    private static boolean isInflected(String one, String other) {
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) common++;
        boolean hasDigits = (one + other).chars().anyMatch(Character::isDigit);
        return !hasDigits && common >= 4 && Math.max(one.length(), other.length()) - common <= 2;
    }
}
