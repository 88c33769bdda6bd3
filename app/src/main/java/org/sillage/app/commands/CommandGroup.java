// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sillage.app.Exit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that does nothing but hold others, such as {@code sillage config}: alone, it says how to use them. */
@Command
final class CommandGroup implements Callable<Integer> {

    private final Context context;

    @Spec
    private @Nullable CommandSpec spec;

    private CommandGroup(Context context) {
        this.context = context;
    }

    /** @param commands annotated with their names */
    static CommandLine of(String name, Context context, Object... commands) {
        CommandLine line = new CommandLine(new CommandGroup(context)).setCommandName(name);
        for (Object command : commands) line.addSubcommand(command);
        return line;
    }

    @Override
    public Integer call() {
        context.help(Objects.requireNonNull(spec).commandLine());
        return Exit.USAGE.code();
    }
}
