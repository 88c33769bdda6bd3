// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.concurrent.Callable;
import org.sillage.app.Exit;
import org.sillage.app.config.ConfigCheck;
import org.sillage.app.config.ConfigReader;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.json.JsonObject;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;

/** {@code sillage config check}: everything that is wrong, at once, each with its place. */
@Command(name = "check")
final class ConfigCheckCommand implements Callable<Integer> {

    private final Context context;

    ConfigCheckCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws ConfigurationException {
        ConfigReader reader = context.config();
        ConfigCheck check = reader.check();
        FaultPrinter printer = new FaultPrinter(context);
        printer.warn(check.warnings());
        if (!check.errors().isEmpty()) {
            if (!context.isJson()) check.errors().forEach(error -> context.line(printer.line(error)));
            else context.result(document(check, printer));
            context.note(Message.of("check.bad", check.errors().size()));
            return Exit.CONFIGURATION.code();
        }
        if (context.isJson()) context.result(document(check, printer));
        else sound(reader.read());
        return Exit.DONE.code();
    }

    private static JsonObject document(ConfigCheck check, FaultPrinter printer) {
        return new JsonObject()
                .putAll("errors", check.errors(), printer::json)
                .putAll("warnings", check.warnings(), printer::json);
    }

    private void sound(Configuration configuration) {
        context.line(Message.of(
                "check.good",
                configuration.sources().size(),
                configuration.campaigns().size(),
                configuration.outlets().all().size()));
    }
}
