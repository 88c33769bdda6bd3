// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.message;

import java.util.List;

/**
 * Something a user reads, before it is words: a key with arguments. It is kept like this, so that an old run reads
 * right in either language.
 *
 * @param key in a {@code messages_*.properties} of the room that speaks
 * @param arguments in the order the words number them; text as it stands, whole numbers, or instants in ISO form
 */
public record Message(String key, List<String> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(
                key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
