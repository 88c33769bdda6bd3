// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sillage.app.Exit;
import org.sillage.app.Refusal;
import org.sillage.app.Version;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.json.JsonObject;
import org.sillage.collectors.feed.FeedDiscovery;
import org.sillage.collectors.feed.Opml;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.Sleeper;
import org.sillage.core.collect.SourceException;
import org.sillage.core.mention.Addresses;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sillage sources discover URL}: the feeds that a page names. Adds none: a person chooses. */
@Command(name = "discover")
final class SourcesDiscoverCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "URL", descriptionKey = "sources.discover.url")
    private @Nullable String page;

    SourcesDiscoverCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws ConfigurationException {
        String written = Objects.requireNonNull(page);
        URI address = Addresses.parse(written)
                .orElseThrow(() -> new Refusal(Exit.USAGE, Message.of("sources.address", written)));
        List<Opml.Entry> feeds = found(address);
        if (context.isJson()) context.result(json(address, feeds));
        else feeds.forEach(feed -> context.line((feed.url() + "  " + feed.name()).strip()));
        if (feeds.isEmpty()) context.note(Message.of("sources.none-found", address));
        return Exit.DONE.code();
    }

    private List<Opml.Entry> found(URI address) throws ConfigurationException {
        SafeHttp http = new SafeHttp(context.settings().network().http(Version.TEXT), context.clock(), Sleeper.REAL);
        try {
            return new FeedDiscovery(http).of(address);
        } catch (SourceException notThere) {
            throw new Refusal(Exit.FAILED, notThere.reason(), notThere);
        }
    }

    private static JsonObject json(URI page, List<Opml.Entry> feeds) {
        return new JsonObject()
                .put("page", page.toString())
                .putAll(
                        "feeds",
                        feeds,
                        feed -> new JsonObject()
                                .put("name", feed.name())
                                .put("url", feed.url().toString()));
    }
}
