// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sillage.collectors.http.WebAddress;

/** Addresses that an aggregator puts around those of articles. */
final class Wrapped {

    /** Google Alerts: {@code https://www.google.com/url?rct=j&url=https://ouest-matin.example/usine&ct=ga}. */
    private static final Pattern REDIRECTOR = Pattern.compile("(?:www\\.)?google\\.[a-z]{2,3}(?:\\.[a-z]{2})?");

    private static final String COVER = "news.google.com";

    private Wrapped() {}

    /** The address inside, where the one around it holds it; else the address itself. */
    static URI unwrapped(URI address) {
        boolean wraps = REDIRECTOR.matcher(host(address)).matches() && "/url".equals(address.getPath());
        return wraps ? inside(address).orElse(address) : address;
    }

    /**
     * Whether the article's own address is behind this one and cannot be known from it, as in Google News: {@code
     * https://news.google.com/rss/articles/CBMi...?oc=5}.
     */
    static boolean hides(URI address) {
        return host(address).equals(COVER);
    }

    private static Optional<URI> inside(URI address) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        for (String parameter : query.split("&", -1)) {
            if (!parameter.startsWith("url=") && !parameter.startsWith("q=")) continue;
            String value = parameter.substring(parameter.indexOf('=') + 1).replace("+", "%2B");
            Optional<URI> inside = decoded(value).flatMap(WebAddress::parse);
            if (inside.isPresent()) return inside;
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException brokenEscape) {
            return Optional.empty();
        }
    }

    private static String host(URI address) {
        return address.getHost() == null ? "" : address.getHost();
    }
}
