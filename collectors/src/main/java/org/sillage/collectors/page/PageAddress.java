// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.collectors.http.WebAddress;

/** The address of a page that nobody fetched: as it states itself, or as the browser noted when it was saved. */
final class PageAddress {

    private PageAddress() {}

    /** Empty where the page does not say. */
    static Optional<URI> of(PageMeta meta, JsonLd data) {
        Optional<URI> saved = WebAddress.parse(meta.savedFrom());
        Optional<URI> base = WebAddress.parse(meta.base()).or(() -> saved);
        return Stream.of(
                        Stream.of(meta.canonical()),
                        meta.all("og.url", "twitter.url", "parsely-link", "syndication-source"),
                        data.addresses())
                .flatMap(addresses -> addresses)
                .flatMap(text -> resolved(text, base).stream())
                .filter(PageAddress::isOfAnArticle)
                .findFirst()
                .or(() -> saved);
    }

    private static Optional<URI> resolved(String text, Optional<URI> base) {
        if (text.isBlank()) return Optional.empty();
        if (text.startsWith("www.")) return WebAddress.parse("http://" + text);
        return base.isPresent() ? WebAddress.resolve(base.get(), text) : WebAddress.parse(text);
    }

    /** Some sites state their home page on every page. */
    private static boolean isOfAnArticle(URI address) {
        String path = address.getRawPath();
        return (path != null && path.length() > 1) || address.getRawQuery() != null;
    }
}
