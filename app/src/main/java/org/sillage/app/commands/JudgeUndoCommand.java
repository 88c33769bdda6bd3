// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.sillage.app.Exit;
import org.sillage.app.Refusal;
import org.sillage.app.reading.OpenHome;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sillage judge undo N}: takes a decision back; both stay on record. */
@Command(name = "undo")
final class JudgeUndoCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private final Judging judging = new Judging();

    @Parameters(paramLabel = "N", descriptionKey = "judge.undo.number")
    private long number;

    JudgeUndoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenHome home = OpenHome.writing(context.home(), context.clock())) {
            OptionalLong undone = home.ledger().undo(number, judging.by(), judging.note());
            if (undone.isEmpty())
                throw new Refusal(Exit.USAGE, Message.of("judge.no-judgement", Long.toString(number)));
            int done = Judging.said(context, home, undone.getAsLong(), "judge.undone");
            Indexes.follow(home, context);
            return done;
        }
    }
}
