// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.campaign;

import java.util.Arrays;
import java.util.Optional;

/**
 * A person's decision. It beats every rule, and survives every run of it.
 *
 * <p>The last decision on the same thing counts; one that is undone leaves the one before it in force.
 *
 * @param subject what is decided about: a mention's id, or for {@link Kind#PERSON} a name as signed
 * @param within where it holds: a campaign's id for {@link Kind#ABOUT}, an outlet's key for {@link Kind#PERSON}; empty
 *     when it holds everywhere
 * @param value what was decided, as {@link Kind} says
 * @param by who decided; never blank
 * @param note why, in that person's words; empty when nothing was said
 */
public record Judgement(Kind kind, String subject, String within, String value, String by, String note) {

    /** Value of {@link Kind#ABOUT}: it belongs to the campaign. */
    public static final String YES = "yes";

    /** Value of {@link Kind#ABOUT}: it does not. */
    public static final String NO = "no";

    public Judgement {
        if (subject.isBlank()) throw new IllegalArgumentException("a judgement is about something");
        if (by.isBlank()) throw new IllegalArgumentException("a judgement has somebody who made it");
        if (kind == Kind.ABOUT && !value.equals(YES) && !value.equals(NO)) {
            throw new IllegalArgumentException("a mention is about a campaign or not: yes or no, not " + value);
        }
    }

    /** What is decided. Keys are kept for ever. */
    public enum Kind {
        /** Whether a mention belongs to a campaign: {@link #YES} or {@link #NO}. */
        ABOUT("about"),
        /** Who signed: the person's full name; empty for nobody, such as an agency. */
        PERSON("person"),
        /** Whose text a clipping carries: the id of a clipping of that story, or its own id for nobody's. */
        STORY("story"),
        /** That an id which was joined to a clipping is of a clipping of its own; the value is empty. */
        APART("apart");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Its name in the ledger and on the command line. */
        public String key() {
            return key;
        }

        /** The kind of a key; empty when there is none. */
        public static Optional<Kind> of(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
        }
    }
}
