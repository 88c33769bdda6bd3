// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.concurrent.Callable;
import org.sillage.app.Exit;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sillage sources}: feeds out of lists and pages, and into lists. */
@Command(name = "sources")
final class SourcesCommand implements Callable<Integer> {

    private final Context context;

    private SourcesCommand(Context context) {
        this.context = context;
    }

    static CommandLine line(Context context) {
        return new CommandLine(new SourcesCommand(context))
                .addSubcommand(new SourcesImportCommand(context))
                .addSubcommand(new SourcesExportCommand(context))
                .addSubcommand(new SourcesDiscoverCommand(context));
    }

    @Override
    public Integer call() {
        context.help(line(context));
        return Exit.USAGE.code();
    }
}
