// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sillage.collectors.files.HtmlFile;
import org.sillage.collectors.http.Request;
import org.sillage.collectors.http.Response;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.ShownAddress;
import org.sillage.collectors.http.WebAddress;
import org.sillage.core.collect.SourceException;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

/** Which feeds a page names: what people know is the address of a paper, seldom that of its feed. */
public final class FeedDiscovery {

    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json",
            "text/xml",
            "application/xml");

    private final SafeHttp http;

    /** @param http the only way to the network */
    public FeedDiscovery(SafeHttp http) {
        this.http = http;
    }

    /**
     * The feeds that a page names in its head, each once, in its order; the page itself where it is a feed.
     *
     * @throws SourceException where the page cannot be had
     */
    public List<Opml.Entry> of(URI page) throws SourceException {
        Response response = http.get(Request.of(page).with("Accept", "text/html, application/xhtml+xml, */*;q=0.5"));
        if (isFeed(response)) return List.of(new Opml.Entry("", response.address()));
        Map<URI, Opml.Entry> found = new LinkedHashMap<>();
        for (Element link : document(response).select("link[rel][href]")) {
            if (!isFeed(link)) continue;
            WebAddress.resolve(base(link, response), link.attr("href"))
                    .ifPresent(url -> found.putIfAbsent(url, new Opml.Entry(FeedText.line(link.attr("title")), url)));
        }
        return List.copyOf(found.values());
    }

    private static boolean isFeed(Element link) {
        boolean alternate = Set.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1))
                .contains("alternate");
        String type =
                link.attr("type").toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        return alternate && TYPES.contains(type);
    }

    private static URI base(Element link, Response response) {
        return WebAddress.parse(link.baseUri()).orElse(response.address());
    }

    private static Document document(Response response) {
        try (InputStream in = response.open()) {
            return HtmlFile.tree(
                    in.readAllBytes(), response.mediaType(), response.address().toString());
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException("bytes in memory", cannotHappen);
        }
    }

    private static boolean isFeed(Response response) {
        Evidence evidence = new Evidence(
                "", ShownAddress.of(response.address()), response.mediaType(), response.receivedAt(), response::open);
        try {
            new FeedReader(ZoneOffset.UTC).check(evidence);
            return true;
        } catch (UnreadableEvidenceException aPageThen) {
            return false;
        }
    }
}
