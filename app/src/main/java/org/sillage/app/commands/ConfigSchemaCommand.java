// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sillage.app.Exit;
import org.sillage.app.Refusal;
import org.sillage.app.config.Defaults;
import org.sillage.app.json.JsonObject;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sillage config schema [NAME]}: the JSON Schemas of this version; without a name, their names. */
@Command(name = "schema")
final class ConfigSchemaCommand implements Callable<Integer> {

    private static final String FOLDER = "schema/";
    private static final String ENDING = ".schema.json";

    private final Context context;

    @Parameters(paramLabel = "${bundle:label.name}", arity = "0..1", descriptionKey = "config.schema.name")
    private Optional<String> name = Optional.empty();

    ConfigSchemaCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        List<String> names = names();
        if (name.isPresent()) print(name.get(), names);
        else if (context.isJson()) context.result(new JsonObject().putTexts("schemas", names));
        else names.forEach(context::line);
        return Exit.DONE.code();
    }

    private void print(String asked, List<String> names) throws IOException {
        if (!names.contains(asked)) {
            throw new Refusal(Exit.USAGE, Message.of("config.allowed", asked, String.join(", ", names)));
        }
        try (InputStream schema = Defaults.open(FOLDER + asked + ENDING)) {
            context.line(new String(schema.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    private static List<String> names() throws IOException {
        return Defaults.paths().stream()
                .filter(path -> path.startsWith(FOLDER) && path.endsWith(ENDING))
                .map(path -> path.substring(FOLDER.length(), path.length() - ENDING.length()))
                .toList();
    }
}
