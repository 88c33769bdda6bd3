// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a query asks, as a tree: engines translate it and never see the text a user typed. */
public sealed interface Query {

    /** Everything there is. */
    record Everything() implements Query {}

    /**
     * One word in the title, text or names.
     *
     * @param field where to look; empty for everywhere
     * @param text as typed
     * @param exact whether accents, case-folding aside, and endings must be as typed ({@code =word})
     * @param prefix whether it may go on ({@code usin*})
     */
    record Word(Optional<TextField> field, String text, boolean exact, boolean prefix) implements Query {}

    /** Words one after the other. */
    record Phrase(Optional<TextField> field, String text, boolean exact) implements Query {}

    /**
     * A stated value, compared without case: {@code lang:fr}, {@code network:x}, {@code outlet:lemonde.fr}. An account is
     * its handle, on any network, or {@code network:handle}.
     */
    record Value(ValueField field, String value) implements Query {}

    /** Published on these days, inclusive, in the zone of the search; an open end where a bound is missing. */
    record Days(Optional<LocalDate> first, Optional<LocalDate> last) implements Query {}

    /**
     * The newest value of a number, by the strongest basis that states it, within these bounds, inclusive; items where
     * it is unknown never match.
     *
     * @param metric its public name, such as {@code impressions}
     */
    record Numbers(String metric, long least, long most) implements Query {}

    /** All of them; at least one, and not only {@link Not}s. */
    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** Any of them; at least one. */
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** None of it; stands inside an {@link And}. */
    record Not(Query part) implements Query {}

    /** Fields whose words are analysed. */
    enum TextField {
        TITLE,
        TEXT,
        AUTHOR
    }

    /** Fields whose values are taken as they are. */
    enum ValueField {
        /** One mention, by its id, letter by letter; people do not type it. */
        ID,
        KIND,
        NETWORK,
        OUTLET,
        ACCOUNT,
        LANGUAGE
    }
}
