// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.concurrent.Callable;
import org.sillage.app.Exit;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sillage outlets unknown|add}: outlets that were met and that nobody described. */
@Command(name = "outlets")
final class OutletsCommand implements Callable<Integer> {

    private final Context context;

    private OutletsCommand(Context context) {
        this.context = context;
    }

    static CommandLine line(Context context) {
        return new CommandLine(new OutletsCommand(context))
                .addSubcommand(new OutletsUnknownCommand(context))
                .addSubcommand(new OutletsAddCommand(context));
    }

    @Override
    public Integer call() {
        context.help(line(context));
        return Exit.USAGE.code();
    }
}
