// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One spelling per address, so that an article met in a feed, in a newsletter and in an export is one article.
 *
 * <p>The spelling is a name, not a place: it may lead nowhere, and nothing is ever fetched from it. It has {@code https},
 * a lower-case host without {@code www.}, {@code m.} or {@code amp.}, no usual port, no user, no fragment, no dot or
 * empty segments, no {@linkplain Editions edition}, no slash at the end, percent-encoding as RFC 3986 section 6.2.2 wants
 * it, and a sorted query without the parameters that only say {@linkplain Tracking where a reader came from}. An address
 * that {@linkplain Wrappers holds another} has the spelling of that.
 *
 * <p>Ids are made of it: whatever is changed here gives articles that a home has already another id when they are met
 * again.
 */
public final class CanonicalUrl {

    private CanonicalUrl() {}

    /**
     * The one spelling of a web address; any other address, such as {@code mailto:}, as it stands. Taking it twice
     * changes nothing.
     */
    public static String of(URI address) {
        Optional<Authority> authority = authority(address);
        if (authority.isEmpty()) return address.toString();
        String host = authority.get().plainHost();
        boolean mayHoldAnother = Wrappers.mayBe(host);
        if (mayHoldAnother) {
            Optional<URI> held = Wrappers.target(host, address);
            if (held.isPresent()) return of(held.get());
        }
        String spelling = spelling(authority.get(), host, address);
        // Some are only seen to hold another once they are spelt.
        return mayHoldAnother
                ? Wrappers.target(host, URI.create(spelling))
                        .map(CanonicalUrl::of)
                        .orElse(spelling)
                : spelling;
    }

    private static String spelling(Authority authority, String host, URI address) {
        StringBuilder spelling = new StringBuilder(128).append("https://").append(host);
        if (!authority.hasUsualPort()) spelling.append(':').append(authority.port());
        appendPath(spelling, address.getRawPath());
        appendQuery(spelling, address.getRawQuery());
        return spelling.toString();
    }

    /**
     * The host in the same spelling, such as {@code lemonde.fr} for {@code http://WWW.lemonde.fr:80/une}; empty where
     * the address is not a web address.
     */
    public static Optional<String> host(URI address) {
        Optional<String> host = authority(address).map(Authority::plainHost);
        return host.filter(Wrappers::mayBe)
                .flatMap(known -> Wrappers.target(known, address))
                .map(CanonicalUrl::host)
                .orElse(host);
    }

    private static Optional<Authority> authority(URI address) {
        String scheme = address.getScheme();
        if (scheme == null) return Optional.empty();
        if (!scheme.equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("http")) return Optional.empty();
        return Authority.parse(address.getRawAuthority());
    }

    private static void appendPath(StringBuilder spelling, @Nullable String rawPath) {
        if (rawPath == null || rawPath.isEmpty()) return;
        // Escapes first: %2E%2E is a dot segment too.
        String path = PercentEncoding.normalised(rawPath, PercentEncoding.IN_PATH);
        if (!path.contains("//") && !path.contains("/.") && !Editions.mayStandIn(path)) {
            spelling.append(path, 0, path.endsWith("/") ? path.length() - 1 : path.length());
            return;
        }
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) kept.pollLast();
            else if (!segment.isEmpty() && !segment.equals(".")) kept.addLast(segment);
        }
        Editions.takeOff(kept);
        kept.forEach(segment -> spelling.append('/').append(segment));
    }

    private static void appendQuery(StringBuilder spelling, @Nullable String rawQuery) {
        if (rawQuery == null || rawQuery.isEmpty()) return;
        List<String> parameters = new ArrayList<>();
        for (String raw : rawQuery.split("&", -1)) {
            String parameter = PercentEncoding.normalised(withoutEntity(raw), PercentEncoding.IN_QUERY);
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0 ? "" : parameter.substring(equals + 1);
            if (name.isEmpty() || Tracking.is(name, value)) continue;
            parameters.add(equals == parameter.length() - 1 ? name : parameter);
        }
        parameters.sort(null);
        char before = '?';
        for (String parameter : parameters) {
            spelling.append(before).append(parameter);
            before = '&';
        }
    }

    /** Feeds that escape twice leave an entity where a parameter begins. */
    private static String withoutEntity(String parameter) {
        String plain = parameter;
        while (plain.startsWith("amp;")) plain = plain.substring("amp;".length());
        return plain;
    }
}
