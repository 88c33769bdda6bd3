// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.search;

/**
 * A piece of a query.
 *
 * @param name field before a {@code :} or a relation; empty when there is none
 * @param relation {@code :} or one of {@code > >= < <= =}; empty when there is no name
 * @param exact whether a {@code =} stood before the text
 * @param text the word, the words of the phrase or the operator as typed
 * @param column where it begins, from 1
 */
record QueryToken(Kind kind, String name, String relation, boolean exact, String text, int column) {

    enum Kind {
        WORD,
        PHRASE,
        /** {@code *} alone. */
        ALL,
        /** Punctuation without a letter, digit or sign: nothing to search for. */
        NOTHING,
        OR,
        AND,
        NOT,
        OPEN,
        CLOSE,
        END
    }

    static QueryToken plain(Kind kind, String text, int column) {
        return new QueryToken(kind, "", "", false, text, column);
    }
}
