// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.List;
import java.util.Optional;
import org.sillage.app.jobs.Skipped;
import org.sillage.app.json.JsonObject;
import org.sillage.core.message.Argument;
import org.sillage.core.message.Message;
import org.sillage.core.run.RunState;

/** Prints what a source or a file brought. */
final class OutcomePrinter {

    /** So many skipped items are shown to people; all of them are in the JSON and in the ledger. */
    private static final int SHOWN = 10;

    private final Context context;

    OutcomePrinter(Context context) {
        this.context = context;
    }

    void line(String name, RunState state, long sighted, long added, long changed, long counted) {
        String word = context.words().words("state." + state.key());
        context.line(context.words().words("outcome.line", name, word, sighted, added, changed, counted));
    }

    void trouble(List<Skipped> skipped, Optional<Message> error) {
        error.ifPresent(reason -> context.complain("  " + context.words().words(reason)));
        skipped.stream()
                .limit(context.isVerbose() ? Long.MAX_VALUE : SHOWN)
                .forEach(skip -> context.complain(context.words()
                        .words(
                                "outcome.skipped",
                                new Argument.Place(skip.place()),
                                context.words().words(skip.reason()))));
        if (skipped.size() > SHOWN && !context.isVerbose()) {
            context.note(Message.of("outcome.more", skipped.size() - SHOWN));
        }
    }

    JsonObject json(Skipped skip) {
        return new JsonObject()
                .put("place", skip.place())
                .put("reason", context.words().words(skip.reason()));
    }

    Optional<String> words(Optional<Message> message) {
        return message.map(reason -> context.words().words(reason));
    }
}
