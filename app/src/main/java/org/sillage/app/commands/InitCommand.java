// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sillage.app.Exit;
import org.sillage.app.Home;
import org.sillage.app.config.NewHome;
import org.sillage.app.json.JsonObject;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sillage init DIR}: a new home with the defaults that travel in the program. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "${bundle:label.dir}", descriptionKey = "init.dir")
    private @Nullable Path folder;

    InitCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        Home home = new Home(context.path(java.util.Objects.requireNonNull(folder)));
        List<String> files = NewHome.make(home);
        if (context.isJson()) {
            context.result(new JsonObject().put("home", home.root().toString()).putTexts("files", files));
            return Exit.DONE.code();
        }
        files.forEach(context::line);
        context.note(Message.of("init.done", home.root(), files.size()));
        context.note(Message.of("init.next", home.settingsFile(), home.root()));
        return Exit.DONE.code();
    }
}
