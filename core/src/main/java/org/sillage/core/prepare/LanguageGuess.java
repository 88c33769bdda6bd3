// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

/** Tells the language of a text, offline. */
@FunctionalInterface
public interface LanguageGuess {

    /** For where no guess is wanted. */
    LanguageGuess NONE = text -> "";

    /** Primary language subtag such as {@code fr}; empty when the text is too short or the guess too weak. */
    String of(String text);
}
