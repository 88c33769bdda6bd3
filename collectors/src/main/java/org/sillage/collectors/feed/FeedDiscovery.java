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
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

    /** Types of nothing but feeds. */
    private static final Set<String> FEED_TYPES =
            Set.of("application/rss+xml", "application/atom+xml", "application/feed+json");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern QUERY = Pattern.compile("[?#].*", Pattern.DOTALL);
    /** How sites and their programs name feeds: {@code /rss}, {@code /feed/}, {@code /rss/une.xml}, {@code /une.atom}. */
    private static final Pattern FEED_PATH =
            Pattern.compile("(?:/(?:rss|feed|atom)/?|/(?:rss|feed|atom)\\.(?:xml|rdf|json|php)|/index\\.(?:xml|rdf)"
                    + "|/(?:rss|feeds?)/[^?]*\\.xml|\\.(?:rss|atom|rdf))$");

    private static final String SCHEME = "feed:";

    private final SafeHttp http;

    /** @param http the only way to the network */
    public FeedDiscovery(SafeHttp http) {
        this.http = http;
    }

    /**
     * The feeds that a page names in its head, each once, in its order; the page itself where it is a feed. Where its
     * head names none, those that its text links to, as pages that list feeds do.
     *
     * @throws SourceException where the page cannot be had
     */
    public List<Opml.Entry> of(URI page) throws SourceException {
        Response response = http.get(Request.of(page).with("Accept", "text/html, application/xhtml+xml, */*;q=0.5"));
        if (isFeed(response)) return List.of(new Opml.Entry("", response.address()));
        Document document = document(response);
        List<Opml.Entry> named = entries(document.select("link[rel][href]"), FeedDiscovery::isFeed, response);
        return named.isEmpty() ? entries(document.select("a[href]"), FeedDiscovery::looksLikeFeed, response) : named;
    }

    private static List<Opml.Entry> entries(List<Element> links, Predicate<Element> isFeed, Response response) {
        Map<URI, Opml.Entry> found = new LinkedHashMap<>();
        for (Element link : links) {
            if (!isFeed.test(link)) continue;
            String title = link.attr("title").isBlank() ? link.text() : link.attr("title");
            address(link, response).ifPresent(url -> found.putIfAbsent(url, new Opml.Entry(FeedText.line(title), url)));
        }
        return List.copyOf(found.values());
    }

    /** Some write {@code feed://host/rss} or {@code feed:https://host/rss}, for a feed reader to open. */
    private static Optional<URI> address(Element link, Response response) {
        String href = link.attr("href").strip();
        if (href.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) href = href.substring(SCHEME.length());
        return WebAddress.resolve(base(link, response), href);
    }

    /** By RFC 4287's habit {@code alternate} with a type; {@code feed} by an early HTML 5. */
    private static boolean isFeed(Element link) {
        List<String> rels =
                SPACES.splitAsStream(link.attr("rel").toLowerCase(Locale.ROOT)).toList();
        if (rels.contains("feed")) return true;
        // WordPress names the interface of each page so.
        boolean isInterface = link.attr("href").contains("/wp-json/");
        return rels.contains("alternate") && TYPES.contains(type(link)) && !isInterface;
    }

    private static boolean looksLikeFeed(Element anchor) {
        String path = QUERY.matcher(anchor.attr("href")).replaceFirst("").toLowerCase(Locale.ROOT);
        return FEED_TYPES.contains(type(anchor)) || FEED_PATH.matcher(path).find();
    }

    private static String type(Element link) {
        String type = link.attr("type").toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip();
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
