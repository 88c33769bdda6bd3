// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.util.Locale;
import java.util.Set;

/**
 * Finds the words of a text. French elisions ({@code l'usine}, {@code qu’il}) and English possessives
 * ({@code factory's}) are taken off, other apostrophes join ({@code aujourd'hui}); a hashtag or handle is one word that
 * knows its sign; each ideograph and each emoji is a word. Hyphens and everything else part words.
 */
final class WordScanner {

    /** Longest word in characters; what goes on is another word. Far below Lucene's limit of 32,766 bytes a term. */
    static final int LONGEST = 255;

    private static final int FIRST_EMOJI = 0x2190;
    private static final String APOSTROPHES = "'’‘ʼ`´＇";
    private static final Set<String> ELISIONS =
            Set.of("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");
    private static final int LONGEST_ELISION = 6;

    private CharSequence text = "";
    private int at;
    private int start;
    private int end;
    private char sign;
    private boolean plain;

    /** Begins with another text. */
    WordScanner on(CharSequence another) {
        text = another;
        at = 0;
        return this;
    }

    /** Goes to the next word; false when there is none. */
    boolean next() {
        while (at < text.length()) {
            int c = codePoint(at);
            if (isSign(c) && isTagAt(at)) return tag(c);
            if (standsAlone(c)) return found(at, at + Character.charCount(c));
            if (isLetterOrDigit(c)) return word();
            at += Character.charCount(c);
        }
        return false;
    }

    /** Where it begins, with its sign. */
    int start() {
        return start;
    }

    /** Where it ends. */
    int end() {
        return end;
    }

    /** {@code #} or {@code @}; 0 where it has none. */
    char sign() {
        return sign;
    }

    /** Its letters as typed: without its sign, apostrophes and invisible characters. */
    String letters() {
        int from = sign == 0 ? start : start + 1;
        if (plain) return text.subSequence(from, end).toString();
        StringBuilder letters = new StringBuilder(end - from);
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (APOSTROPHES.indexOf(c) < 0 && Character.getType(c) != Character.FORMAT) letters.append(c);
        }
        return letters.toString();
    }

    private boolean found(int from, int to) {
        start = from;
        end = to;
        at = to;
        sign = 0;
        plain = true;
        return true;
    }

    private boolean word() {
        int from = at;
        int i = at;
        boolean letters = true;
        while (i < text.length() && i - from < LONGEST) {
            int c = codePoint(i);
            if (isLetterOrDigit(c) ? !standsAlone(c) : isMark(c)) {
                i += Character.charCount(c);
            } else if (isApostrophe(c) && isLetterAt(i + 1)) {
                i++;
                if (isElision(from, i - 1)) {
                    from = i;
                    letters = true;
                } else {
                    letters = false;
                }
            } else if (c > 127 && Character.getType(c) == Character.FORMAT) {
                // A soft hyphen or joiner inside a word is invisible.
                i += Character.charCount(c);
                letters = false;
            } else {
                break;
            }
        }
        found(from, isPossessive(from, i) ? i - 2 : i);
        at = i;
        plain = letters;
        return true;
    }

    private boolean tag(int c) {
        int from = at;
        int i = at + 1;
        while (i < text.length() && i - from <= LONGEST) {
            int next = codePoint(i);
            if (!isTagCharacter(next)) break;
            i += Character.charCount(next);
        }
        found(from, i);
        sign = c == '#' || c == '＃' ? '#' : '@';
        return true;
    }

    private boolean isTagAt(int position) {
        boolean parted = position == 0 || !Character.isLetterOrDigit(text.charAt(position - 1));
        return parted && position + 1 < text.length() && isLetterOrDigit(codePoint(position + 1));
    }

    private static boolean isTagCharacter(int c) {
        return c == '_' || isLetterOrDigit(c) || isMark(c);
    }

    private boolean isElision(int from, int to) {
        return to - from <= LONGEST_ELISION
                && ELISIONS.contains(text.subSequence(from, to).toString().toLowerCase(Locale.ROOT));
    }

    private boolean isPossessive(int from, int to) {
        if (to - from < 3 || !isApostrophe(text.charAt(to - 2))) return false;
        char last = text.charAt(to - 1);
        return last == 's' || last == 'S';
    }

    private boolean isLetterAt(int position) {
        return position < text.length() && Character.isLetter(codePoint(position));
    }

    private int codePoint(int position) {
        char c = text.charAt(position);
        return Character.isHighSurrogate(c) ? Character.codePointAt(text, position) : c;
    }

    private static boolean isLetterOrDigit(int c) {
        if (c < 128) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return Character.isLetterOrDigit(c) && !isApostrophe(c);
    }

    private static boolean isMark(int c) {
        if (c < 128) return false;
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || (c > 95 && c < 0x10000 && APOSTROPHES.indexOf(c) >= 0);
    }

    private static boolean isSign(int c) {
        return c == '#' || c == '@' || c == '＃' || c == '＠';
    }

    /** Ideographs and hiragana are not parted by spaces; emoji are searched for one by one. */
    private static boolean standsAlone(int c) {
        if (c < FIRST_EMOJI) return false;
        return Character.isIdeographic(c)
                || (c >= 0x3041 && c <= 0x309F)
                || (Character.isEmoji(c) && !Character.isEmojiModifier(c));
    }
}
