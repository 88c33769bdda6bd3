// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.util.Optional;
import java.util.function.Function;
import org.sillage.core.message.Message;

/**
 * What a text was found to say. Absent is not zero, and what cannot be told for sure is refused with a reason, never
 * guessed.
 *
 * @param <T> what was looked for
 */
public sealed interface Parsed<T> {

    /** It says this. */
    record Known<T>(T value) implements Parsed<T> {}

    /** It says that nothing is known: empty, a dash, {@code N/A}. */
    record Absent<T>() implements Parsed<T> {}

    /**
     * It says something else, or nothing for sure.
     *
     * @param reason names the text and what was expected
     */
    record Refused<T>(Message reason) implements Parsed<T> {}

    /** The value; empty where it is absent or refused. */
    default Optional<T> known() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    /** Looks further at what is known. */
    default <U> Parsed<U> then(Function<T, Parsed<U>> next) {
        return switch (this) {
            case Known<T> known -> next.apply(known.value());
            case Absent<T> absent -> new Absent<>();
            case Refused<T> refused -> new Refused<>(refused.reason());
        };
    }

    /** A refusal. */
    static <T> Parsed<T> refused(String key, Object... arguments) {
        return new Refused<>(Message.of(key, arguments));
    }
}
