// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.sillage.app.Exit;
import org.sillage.app.json.JsonObject;
import org.sillage.app.reading.OpenHome;
import org.sillage.core.index.MentionIndex;
import org.sillage.core.message.Message;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sillage index rebuild|status}: a reading aid that can be thrown away and grows back. */
final class IndexCommand {

    private IndexCommand() {}

    static CommandLine line(Context context) {
        return CommandGroup.of("index", context, new Status(context), new Rebuild(context));
    }

    /** Where it stands. */
    @Command(name = "status")
    static final class Status implements Callable<Integer> {

        private final Context context;

        Status(Context context) {
            this.context = context;
        }

        @Override
        public Integer call() throws IOException {
            try (OpenHome home = OpenHome.reading(context.home(), context.clock());
                    MentionIndex index = Indexes.open(context)) {
                print(context, index, home.ledger().position());
            }
            return Exit.DONE.code();
        }
    }

    /** Builds it again beside, while searches go on in the old one. */
    @Command(name = "rebuild")
    static final class Rebuild implements Callable<Integer> {

        private final Context context;

        Rebuild(Context context) {
            this.context = context;
        }

        @Override
        public Integer call() throws IOException {
            try (OpenHome home = OpenHome.reading(context.home(), context.clock());
                    MentionIndex index = Indexes.open(context)) {
                index.rebuild(home.ledger());
                print(context, index, home.ledger().position());
            }
            return Exit.DONE.code();
        }
    }

    private static void print(Context context, MentionIndex index, long ledger) throws IOException {
        long position = index.position();
        long documents = index.documents();
        long behind = Math.max(0, ledger - position);
        if (context.isJson()) {
            context.result(new JsonObject()
                    .put("position", position)
                    .put("documents", documents)
                    .put("behind", behind));
        } else {
            context.line(Message.of("index.status", position, documents, behind));
        }
    }
}
