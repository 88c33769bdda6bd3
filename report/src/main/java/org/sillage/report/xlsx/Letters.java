// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

/**
 * How wide words in {@link Look#FONT} are, without any font: a server may have none. Nearly exact for French and English
 * words, so that a row gets the height its text takes and no blank line below it.
 */
final class Letters {

    private static final double THOUSANDTHS = 1_000;

    private Letters() {}

    /** Width in points at a size of letters, in points. */
    static double points(String words, double size) {
        int width = 0;
        for (int i = 0; i < words.length(); i++) width += width(words.charAt(i));
        return width * size / THOUSANDTHS;
    }

    /** Thousandths of the size, as the font's makers state them; letters with an accent are as wide as those without. */
    private static int width(char letter) {
        return switch (letter) {
            case 'i', 'j', 'l', 'î', 'ï', '\'', '’' -> 222;
            case ' ', 'f', 't', 'I', 'Î', '.', ',', ':', ';', '/', '!', '|', '·' -> 278;
            case 'r', '-', '(', ')', '"' -> 333;
            case 'c', 'k', 's', 'v', 'x', 'y', 'z', 'J', 'ç' -> 500;
            case 'm', 'M' -> 833;
            case 'w', 'C', 'D', 'H', 'N', 'R', 'U', '&', 'Ç' -> 722;
            case 'G', 'O', 'Q', 'Ô' -> 778;
            case 'W', '@', 'œ', '—', '…', '%' -> 1_000;
            default -> letter < 0x80 && !Character.isUpperCase(letter) ? 556 : wide(letter);
        };
    }

    private static int wide(char letter) {
        if (letter >= 0x2e80) return 1_000;
        return Character.isUpperCase(letter) ? 667 : 556;
    }
}
