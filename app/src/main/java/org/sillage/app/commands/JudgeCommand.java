// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.concurrent.Callable;
import org.sillage.app.Exit;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sillage judge about|person|story|apart|list|undo}: what people decide, which beats every rule and is never lost. */
@Command(name = "judge")
final class JudgeCommand implements Callable<Integer> {

    private final Context context;

    private JudgeCommand(Context context) {
        this.context = context;
    }

    static CommandLine line(Context context) {
        return new CommandLine(new JudgeCommand(context))
                .addSubcommand(new JudgeAboutCommand(context))
                .addSubcommand(new JudgePersonCommand(context))
                .addSubcommand(new JudgeStoryCommand(context))
                .addSubcommand(new JudgeApartCommand(context))
                .addSubcommand(new JudgeListCommand(context))
                .addSubcommand(new JudgeUndoCommand(context));
    }

    @Override
    public Integer call() {
        context.help(line(context));
        return Exit.USAGE.code();
    }
}
