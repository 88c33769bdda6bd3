// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.concurrent.Callable;
import org.sillage.app.Exit;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sillage config}: checks, shows and explains the files that people edit. */
@Command(name = "config")
final class ConfigCommand implements Callable<Integer> {

    private final Context context;

    private ConfigCommand(Context context) {
        this.context = context;
    }

    static CommandLine line(Context context) {
        return new CommandLine(new ConfigCommand(context))
                .addSubcommand(new ConfigCheckCommand(context))
                .addSubcommand(new ConfigShowCommand(context))
                .addSubcommand(new ConfigSchemaCommand(context));
    }

    @Override
    public Integer call() {
        context.help(line(context));
        return Exit.USAGE.code();
    }
}
