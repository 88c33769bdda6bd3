// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sillage.app.Exit;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.config.PlannedSource;
import org.sillage.app.json.JsonObject;
import org.sillage.collectors.feed.Opml;
import org.sillage.core.mention.Addresses;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sillage sources export FILE.opml}: the feeds that are collected, for a feed reader. */
@Command(name = "export")
final class SourcesExportCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    private final Context context;

    @Parameters(paramLabel = "${bundle:label.opml}", descriptionKey = "sources.export.file")
    private @Nullable String file;

    SourcesExportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, ConfigurationException {
        List<Opml.Entry> feeds = context.config().read().sources().stream()
                .filter(source -> source.settings().type().equals("feed"))
                .flatMap(source -> Addresses.parse(url(source)).map(url -> new Opml.Entry(source.id(), url)).stream())
                .toList();
        String asked = Objects.requireNonNull(file);
        if (asked.equals(STANDARD_OUTPUT)) {
            Opml.write(feeds).lines().forEach(context::line);
            return Exit.DONE.code();
        }
        Path path = context.path(Path.of(asked));
        Files.writeString(path, Opml.write(feeds));
        if (context.isJson()) {
            context.result(new JsonObject().put("file", path.toString()).put("feeds", feeds.size()));
        } else {
            context.line(path.toString());
        }
        context.note(Message.of("sources.exported", feeds.size()));
        return Exit.DONE.code();
    }

    /** As written: what is secret in an address stays masked. */
    private static String url(PlannedSource source) {
        return source.written().getOrDefault("url", "");
    }
}
