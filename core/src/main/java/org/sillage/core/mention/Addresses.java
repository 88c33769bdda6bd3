// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Web addresses as files and people write them: with spaces, accents, braces, a vertical bar, two number signs. */
public final class Addresses {

    /** Longer than servers take; such a thing is a mistake or an attack. */
    static final int MAX_LENGTH = 8_000;

    private static final Pattern WEB =
            Pattern.compile("(?is)(https?)://([^/?#\\\\]+)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
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
        String text =
                NEVER_MEANT.matcher(AT_THE_ENDS.matcher(written).replaceAll("")).replaceAll("");
        Matcher parts = WEB.matcher(text);
        if (!parts.matches()) return Optional.empty();
        return Authority.parse(parts.group(2)).flatMap(authority -> assembled(authority, parts));
    }

    private static Optional<URI> assembled(Authority authority, Matcher parts) {
        StringBuilder address = new StringBuilder();
        address.append(parts.group(1).toLowerCase(Locale.ROOT)).append("://");
        address.append(authority.host());
        if (authority.port() >= 0) address.append(':').append(authority.port());
        address.append(PercentEncoding.repaired(parts.group(3).replace('\\', '/'), PercentEncoding.IN_PATH));
        appendRepaired(address, '?', parts.group(4));
        appendRepaired(address, '#', parts.group(5));
        try {
            return Optional.of(new URI(address.toString()));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static void appendRepaired(StringBuilder address, char sign, @Nullable String part) {
        if (part != null) address.append(sign).append(PercentEncoding.repaired(part, PercentEncoding.IN_QUERY));
    }
}
