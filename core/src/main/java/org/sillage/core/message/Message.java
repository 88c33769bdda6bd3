// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.message;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something a user reads, before it is words: a key with arguments. It is kept like this, so that an old run reads
 * right in either language.
 *
 * @param key in a {@code messages_*.properties} of the room that speaks
 * @param arguments in the order the words number them; instants and days in ISO form
 */
public record Message(String key, List<Argument> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** @param arguments a {@link Number} is written as the language does, all else as its text stands */
    public static Message of(String key, Object... arguments) {
        return new Message(key, Arrays.stream(arguments).map(Argument::of).toList());
    }

    /**
     * A message that was kept.
     *
     * @param stored as {@link #stored()} gave them
     */
    public static Message read(String key, List<String> stored) {
        return new Message(key, stored.stream().map(Argument::read).toList());
    }

    /** The arguments as texts that {@link #read} takes back. */
    public List<String> stored() {
        return arguments.stream().map(Argument::stored).toList();
    }

    /** The arguments as they stand, for logs. */
    public List<String> texts() {
        return arguments.stream().map(Argument::toString).toList();
    }

    /** The same with one argument more. */
    public Message with(Object last) {
        return new Message(
                key,
                Stream.concat(arguments.stream(), Stream.of(Argument.of(last))).toList());
    }
}
