// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

import java.util.regex.Pattern;

/**
 * Whoever took the picture, drew, edited, produced or translated did not write the article: "Texte : A. Dupont, photos :
 * B. Martin", "A. Dupont (texte) et B. Martin (photos)". Whoever wrote and took the pictures did.
 */
final class Credits {

    private static final String PICTURES =
            "photos?|photographs?|photograph(?:y|ies?)|pictures?|fotos?|foto['’]s|fotograf[ií]as?|images?|bild(?:er)?|"
                    + "vid[ée]os?|videos|illustrations?|illustrazion[ei]|infographies?|graphics?|gr[aá]ficos?|dessins?";

    private static final String OTHER_WORK =
            "cr[ée]dits?|montage|r[ée]alisation|production|produced|edit(?:ed|ing)|[ée]dit[ée]e?|relu|maquette|traduit|traduction|"
                    + "translated|translation|adaptation|[üu]bersetzung|traducci[óo]n|traduzione";

    private static final String BY = "(?:\\s*(?:photos?|by|par|por|von|door|de l['’]anglais par))*\\s*:?\\s+";

    private static final Pattern WROTE_TOO = Pattern.compile(
            "(?iU)\\btext(?:es?|os?|i)?\\s*(?:et|and|und|y|e|en|&|\\+)\\s*(?:" + PICTURES + ")\\b\\s*:?");

    private static final String BETWEEN = "(?:^|[,;|/&+]|\\bet\\b|\\band\\b|\\bund\\b|\\sy\\s|\\se\\s|\\sen\\s";

    private static final Pattern CREDIT = Pattern.compile(
            "(?iU)" + BETWEEN + "|\\s[-–—]\\s|\\.\\s)\\s*(?:" + PICTURES + "|" + OTHER_WORK + ")\\b" + BY + "[^,;|/]*");

    /** The word for pictures in the middle of a line, with a name behind it: it parts them as a comma would. */
    private static final Pattern PICTURES_BY =
            Pattern.compile("\\s(?:Photos?|PHOTOS?|Fotos?|FOTOS?)(?:\\s*:\\s*|\\s+)(?=\\p{Lu})[^,;|/]*");

    private static final Pattern IN_BRACKETS =
            Pattern.compile("(?iU)" + BETWEEN + ")\\s*[^,;|/&+()]{1,80}\\(\\s*(?:" + PICTURES + ")\\s*\\)");

    private Credits() {}

    /** A line without its credits in brackets; to be asked before brackets go. */
    static String withoutBracketed(String line) {
        return line.indexOf('(') < 0 ? line : IN_BRACKETS.matcher(line).replaceAll(" ");
    }

    /** A line without what is said of other work than writing. */
    static String without(String line) {
        String writing = WROTE_TOO.matcher(line).replaceAll(" ");
        return PICTURES_BY.matcher(CREDIT.matcher(writing).replaceAll(" ")).replaceAll(" ");
    }
}
