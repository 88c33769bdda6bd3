// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Host and port of an address. {@link java.net.URI} knows no host where it has an underscore or an accent, and the press
 * has both.
 *
 * @param host lower case, in ASCII, as DNS has it; an IPv6 address stands in its brackets
 * @param port -1 where none is stated
 */
record Authority(String host, int port) {

    private static final int NONE = -1;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LAST_PORT = 65_535;
    private static final String[] PREFIXES = {"www.", "m.", "amp.", "mobile.", "mobil.", "wap."};
    /** {@code www2.} and its like: one of several servers. */
    private static final Pattern NUMBERED = Pattern.compile("www\\d{1,2}\\.(?=[^.]+\\.)");
    /** {@code amp-madame.} is the edition of {@code madame.} for telephones. */
    private static final Pattern AMP_OF = Pattern.compile("amp-(?=[^.]+\\.[^.]+\\.)");
    /** {@code fr.m.wikipedia.org}. */
    private static final Pattern INNER = Pattern.compile("\\.m(?=\\.[^.]+\\.)");

    /** @param raw as it stands between {@code //} and the path; a user and password in it are left out */
    static Optional<Authority> parse(@Nullable String raw) {
        if (raw == null) return Optional.empty();
        String hostAndPort = raw.substring(raw.lastIndexOf('@') + 1);
        int colon = hostAndPort.lastIndexOf(':');
        if (colon < hostAndPort.lastIndexOf(']')) colon = -1;
        if (colon < 0) return host(hostAndPort).map(host -> new Authority(host, NONE));
        Optional<Integer> port = port(hostAndPort.substring(colon + 1));
        return host(hostAndPort.substring(0, colon)).flatMap(host -> port.map(known -> new Authority(host, known)));
    }

    /** Both ports of the web count as usual under either scheme, since both schemes become one. */
    boolean hasUsualPort() {
        return port == NONE || port == HTTP || port == HTTPS;
    }

    /** The host without what only names the edition for telephones: {@code m.co} keeps its letter. */
    String plainHost() {
        String plain = host;
        String before;
        do {
            before = plain;
            for (String prefix : PREFIXES) {
                if (plain.startsWith(prefix) && plain.indexOf('.', prefix.length()) > 0)
                    plain = plain.substring(prefix.length());
            }
            if (plain.startsWith("www")) plain = without(NUMBERED, plain);
            if (plain.startsWith("amp-")) plain = without(AMP_OF, plain);
        } while (!plain.equals(before));
        return plain.contains(".m.") ? INNER.matcher(plain).replaceAll("") : plain;
    }

    private static String without(Pattern beginning, String host) {
        Matcher found = beginning.matcher(host);
        return found.lookingAt() ? host.substring(found.end()) : host;
    }

    private static Optional<String> host(String raw) {
        String host = raw;
        if (host.indexOf('%') >= 0 && !host.startsWith("[")) host = PercentEncoding.decoded(host);
        if (host.endsWith(".")) host = host.substring(0, host.length() - 1);
        if (!isAscii(host)) {
            try {
                host = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            } catch (IllegalArgumentException notANameOfDns) {
                return Optional.empty();
            }
        }
        host = host.toLowerCase(Locale.ROOT);
        return isHost(host) ? Optional.of(host) : Optional.empty();
    }

    private static Optional<Integer> port(String digits) {
        if (digits.isEmpty()) return Optional.of(NONE);
        if (digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) return Optional.empty();
        int port = Integer.parseInt(digits);
        return port <= LAST_PORT ? Optional.of(port) : Optional.empty();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 128) return false;
        return true;
    }

    private static boolean isHost(String host) {
        if (host.startsWith("[")) return host.endsWith("]") && host.length() > 2;
        if (host.isEmpty() || host.startsWith(".") || host.contains("..")) return false;
        for (int i = 0; i < host.length(); i++) if (!isOfHost(host.charAt(i))) return false;
        return true;
    }

    private static boolean isOfHost(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    }
}
