// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import picocli.CommandLine;

/** {@code sillage judge about|person|story|apart|list|undo}: what people decide, which beats every rule and is never lost. */
final class JudgeCommand {

    private JudgeCommand() {}

    static CommandLine line(Context context) {
        return CommandGroup.of(
                "judge",
                context,
                new JudgeAboutCommand(context),
                new JudgePersonCommand(context),
                new JudgeStoryCommand(context),
                new JudgeApartCommand(context),
                new JudgeListCommand(context),
                new JudgeUndoCommand(context));
    }
}
