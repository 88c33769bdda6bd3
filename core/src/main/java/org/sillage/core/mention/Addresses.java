// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Web addresses as files and people write them: with spaces, accents, braces, a vertical bar, two number signs. */
public final class Addresses {

    /** Longer than servers take; such a thing is a mistake or an attack. */
    static final int MAX_LENGTH = 8_000;

    /**
     * Line ends, tabs and invisible characters inside an address come from wrapped mails and cells. Other control
     * characters are part of it, and escaped, as browsers do (URL Standard, section 4.4).
     */
    private static final Pattern NEVER_MEANT = Pattern.compile("[\\t\\n\\x0B\\f\\r\\p{Cf}]");

    private static final Pattern AT_THE_ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private Addresses() {}

    /**
     * Reads an address. What may not stand in one is escaped, accents in the host become their ASCII form, a user and
     * password are left out. All else stays as written: for one spelling see {@link CanonicalUrl}.
     *
     * @return empty where it is not an {@code http} or {@code https} address: no scheme, no host, a port that is none,
     *     or longer than {@value #MAX_LENGTH} characters
     */
    public static Optional<URI> parse(String written) {
        if (written.length() > MAX_LENGTH) return Optional.empty();
        String text = isPlain(written)
                ? written
                : NEVER_MEANT
                        .matcher(AT_THE_ENDS.matcher(written).replaceAll(""))
                        .replaceAll("");
        return Parts.of(text)
                .flatMap(parts -> Authority.parse(parts.authority()).flatMap(parts::assembled));
    }

    /** Nearly all are: then there is nothing to take out. */
    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            if (sign <= ' ' || sign > '~') return false;
        }
        return true;
    }

    /**
     * The parts of an address as written; by hand, since every row of every list has one.
     *
     * @param path begins with a slash of either kind, or is empty
     * @param query without its question mark; null where there is none
     * @param fragment without its number sign; null where there is none
     */
    private record Parts(
            String scheme,
            String authority,
            String path,
            @Nullable String query,
            @Nullable String fragment) {

        private static final List<String> SCHEMES = List.of("https", "http");

        /** Empty where it is no web address or names no host. */
        static Optional<Parts> of(String text) {
            for (String scheme : SCHEMES) {
                int start = scheme.length() + "://".length();
                boolean named = text.regionMatches(true, 0, scheme, 0, scheme.length())
                        && text.startsWith("://", scheme.length());
                if (named) return Optional.of(of(scheme, text, start)).filter(parts -> !parts.authority.isEmpty());
            }
            return Optional.empty();
        }

        private static Parts of(String scheme, String text, int start) {
            int hash = text.indexOf('#', start);
            int end = hash < 0 ? text.length() : hash;
            int mark = text.indexOf('?', start);
            int pathEnd = mark < 0 || mark > end ? end : mark;
            int path = start;
            while (path < pathEnd && text.charAt(path) != '/' && text.charAt(path) != '\\') path++;
            return new Parts(
                    scheme,
                    text.substring(start, path),
                    text.substring(path, pathEnd),
                    pathEnd == end ? null : text.substring(pathEnd + 1, end),
                    hash < 0 ? null : text.substring(hash + 1));
        }

        Optional<URI> assembled(Authority known) {
            StringBuilder address = new StringBuilder(128);
            address.append(scheme).append("://").append(known.host());
            if (known.port() >= 0) address.append(':').append(known.port());
            address.append(PercentEncoding.repaired(path.replace('\\', '/'), PercentEncoding.IN_PATH));
            appendRepaired(address, '?', query);
            appendRepaired(address, '#', fragment);
            try {
                return Optional.of(new URI(address.toString()));
            } catch (URISyntaxException notAnAddress) {
                return Optional.empty();
            }
        }
    }

    private static void appendRepaired(StringBuilder address, char sign, @Nullable String part) {
        if (part != null) address.append(sign).append(PercentEncoding.repaired(part, PercentEncoding.IN_QUERY));
    }
}
