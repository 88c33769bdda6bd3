// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import picocli.CommandLine;

/** {@code sillage outlets unknown|add}: outlets that were met and that nobody described. */
final class OutletsCommand {

    private OutletsCommand() {}

    static CommandLine line(Context context) {
        return CommandGroup.of("outlets", context, new OutletsUnknownCommand(context), new OutletsAddCommand(context));
    }
}
