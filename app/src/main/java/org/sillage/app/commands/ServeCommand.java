// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.sillage.app.Exit;
import org.sillage.app.Refusal;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.jobs.JobsFactory;
import org.sillage.app.json.JsonObject;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sillage serve}: the scheduler and the pages, until the process is asked to end. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    private final Context context;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "serve.port")
    private Optional<Integer> port = Optional.empty();

    ServeCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws ConfigurationException {
        port.filter(number -> number < 0 || number > HIGHEST_PORT).ifPresent(number -> {
            throw new Refusal(Exit.USAGE, Message.of("argument.range", "--port", 0, HIGHEST_PORT, number));
        });
        OptionalInt asked = port.map(OptionalInt::of).orElseGet(OptionalInt::empty);
        JobsFactory.load().serve(context.jobs(context.config().read()), asked, address -> {
            if (context.isJson()) context.result(new JsonObject().put("address", address.toString()));
            else context.line(address.toString());
            context.flush();
        });
        return Exit.DONE.code();
    }
}
