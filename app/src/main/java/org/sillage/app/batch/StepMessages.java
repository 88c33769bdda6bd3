// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.List;
import java.util.Optional;
import org.sillage.core.message.Message;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Messages in a step's own context, each under a name: kept in the transaction of what the step did. */
final class StepMessages {

    /** Separates arguments; no argument holds it. */
    private static final String SEPARATOR = "\u001f";

    private StepMessages() {}

    static void put(ExecutionContext context, String name, Message message) {
        context.putString(name + ".key", message.key());
        context.putString(name + ".arguments", String.join(SEPARATOR, message.stored()));
    }

    /** Empty where none has this name. */
    static Optional<Message> in(ExecutionContext context, String name) {
        if (!context.containsKey(name + ".key")) return Optional.empty();
        String arguments = context.getString(name + ".arguments");
        List<String> parts = arguments.isEmpty() ? List.of() : List.of(arguments.split(SEPARATOR, -1));
        return Optional.of(Message.read(context.getString(name + ".key"), parts));
    }
}
