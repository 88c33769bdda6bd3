// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sillage.app.Exit;
import org.sillage.app.Refusal;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.config.SourcesFile;
import org.sillage.app.config.SourcesFile.Feed;
import org.sillage.app.json.JsonObject;
import org.sillage.collectors.feed.Opml;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Addresses;
import org.sillage.core.mention.CanonicalUrl;
import org.sillage.core.mention.Folding;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sillage sources import FILE.opml}: adds the feeds of a feed reader's list; a second time adds none. */
@Command(name = "import")
final class SourcesImportCommand implements Callable<Integer> {

    private static final int LONGEST_ID = 60;

    private final Context context;

    @Parameters(paramLabel = "${bundle:label.opml}", descriptionKey = "sources.import.file")
    private @Nullable Path file;

    @Option(names = "--every", paramLabel = "${bundle:label.words}", descriptionKey = "sources.every")
    private String every = "30 minutes";

    SourcesImportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, ConfigurationException {
        Configuration configuration = context.config().read();
        List<Opml.Entry> listed = listed(context.path(Objects.requireNonNull(file)));
        List<Feed> feeds = unknown(listed, configuration);
        if (!feeds.isEmpty()) new SourcesFile(context.home().config(), context.config()).add(feeds);
        if (context.isJson()) context.result(json(feeds, listed.size() - feeds.size()));
        else feeds.forEach(feed -> context.line(feed.id() + "  " + feed.url()));
        context.note(Message.of("sources.imported", feeds.size(), listed.size() - feeds.size()));
        return Exit.DONE.code();
    }

    private List<Opml.Entry> listed(Path path) {
        Evidence bytes = new Evidence(
                "", path.getFileName().toString(), "", context.clock().instant(), () -> Files.newInputStream(path));
        try {
            if (!Files.isReadable(path)) throw new Refusal(Exit.FAILED, Message.of("sources.file", path));
            return Opml.read(bytes);
        } catch (UnreadableEvidenceException unreadable) {
            throw new Refusal(Exit.FAILED, unreadable.reason(), unreadable);
        }
    }

    /** Whatever their spelling, addresses that are collected already are not added. */
    private List<Feed> unknown(List<Opml.Entry> listed, Configuration configuration) {
        Set<String> addresses = configuration.sources().stream()
                .flatMap(source -> source.settings().text("url").stream())
                .flatMap(url -> Addresses.parse(url).stream())
                .map(CanonicalUrl::of)
                .collect(Collectors.toSet());
        Set<String> ids =
                configuration.sources().stream().map(source -> source.id()).collect(Collectors.toSet());
        List<Feed> feeds = new ArrayList<>();
        for (Opml.Entry entry : listed) {
            if (addresses.add(CanonicalUrl.of(entry.url()))) feeds.add(new Feed(id(entry, ids), entry.url(), every));
        }
        return feeds;
    }

    /** Of its name, else of its host; numbered where another source has that id. */
    private static String id(Opml.Entry entry, Set<String> taken) {
        String slug = slug(entry.name());
        String base = slug.isEmpty() ? slug(host(entry.url())) : slug;
        String id = base;
        for (int number = 2; !taken.add(id); number++) id = base + "-" + number;
        return id;
    }

    private static String slug(String words) {
        String slug = Folding.folded(words).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.substring(0, Math.min(LONGEST_ID, slug.length())).replaceAll("-+$", "");
    }

    private static String host(URI url) {
        return CanonicalUrl.host(url).orElse("feed");
    }

    private static JsonObject json(List<Feed> added, int known) {
        return new JsonObject()
                .putAll(
                        "added",
                        added,
                        feed -> new JsonObject()
                                .put("id", feed.id())
                                .put("url", feed.url().toString()))
                .put("known", known);
    }
}
