// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Web addresses as people and feeds write them: with blanks, accents, international names and bars that
 * {@link URI} refuses. Only http and https are web addresses here, with a host.
 */
public final class WebAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    /** RFC 3986 appendix B: scheme, authority, path, query; the fragment never leaves the reader. */
    private static final Pattern PARTS =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#.*)?");

    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::(\\d{0,5}))?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9._-]+");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\r\\n]+");
    private static final String KEPT = "-._~!$&'()*+,;=:@/?%";
    private static final int LONGEST = 8_192;

    private WebAddress() {}

    /** An absolute web address without its fragment; empty where the text is none. */
    public static Optional<URI> parse(String text) {
        String oneLine = LINE_BREAKS.matcher(text.strip()).replaceAll("");
        Matcher parts = PARTS.matcher(oneLine);
        if (oneLine.length() > LONGEST || !parts.matches() || parts.group(1) == null || parts.group(2) == null) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) return Optional.empty();
        return authority(parts.group(2)).flatMap(authority -> uri(scheme + "://" + authority + rest(parts)));
    }

    /** A web address that may lean on another; empty where it leads to none, such as {@code mailto:} or {@code javascript:}. */
    public static Optional<URI> resolve(URI base, String text) {
        String oneLine = LINE_BREAKS.matcher(text.strip()).replaceAll("");
        Matcher parts = PARTS.matcher(oneLine);
        if (oneLine.length() > LONGEST || !parts.matches()) return Optional.empty();
        if (parts.group(1) != null) return parse(oneLine);
        if (base.getScheme() == null || base.getRawAuthority() == null) return Optional.empty();
        if (parts.group(2) != null) return parse(base.getScheme() + ":" + oneLine);
        String reference = rest(parts);
        String site = base.getScheme() + "://" + base.getRawAuthority();
        // URI.resolve() drops the last segment before a bare query: RFC 3986 section 5.3 keeps it.
        if (reference.isEmpty()) return parse(base.toString());
        if (reference.startsWith("?")) return parse(site + base.getRawPath() + reference);
        return uri(site + (base.getRawPath().isEmpty() ? "/" : base.getRawPath()))
                .flatMap(page -> uri(reference).map(page::resolve))
                .flatMap(resolved -> parse(resolved.toString()));
    }

    private static String rest(Matcher parts) {
        String query = parts.group(4) == null ? "" : "?" + encoded(parts.group(4));
        return encoded(parts.group(3)) + query;
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> authority(String raw) {
        int at = raw.lastIndexOf('@');
        String user = at < 0 ? "" : encoded(raw.substring(0, at)) + "@";
        Matcher hostPort = HOST_AND_PORT.matcher(raw.substring(at + 1));
        if (!hostPort.matches()) return Optional.empty();
        String port = hostPort.group(2) == null || hostPort.group(2).isEmpty() ? "" : ":" + hostPort.group(2);
        return host(hostPort.group(1)).map(host -> user + host + port);
    }

    private static Optional<String> host(String raw) {
        if (raw.startsWith("[")) return Optional.of(raw.toLowerCase(Locale.ROOT));
        try {
            String ascii = IDN.toASCII(raw, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return HOST.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException notAHost) {
            return Optional.empty();
        }
    }

    /** Percent-encodes what an address may not hold, and leaves what is encoded already. */
    private static String encoded(String part) {
        StringBuilder out = new StringBuilder(part.length() + 16);
        for (int i = 0; i < part.length(); ) {
            int c = part.codePointAt(i);
            if (c == '%' && !isEscape(part, i)) out.append("%25");
            else if (isKept(c)) out.appendCodePoint(c);
            else escape(out, c);
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isKept(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0);
    }

    private static boolean isEscape(String part, int at) {
        return at + 2 < part.length()
                && Character.digit(part.charAt(at + 1), 16) >= 0
                && Character.digit(part.charAt(at + 2), 16) >= 0;
    }

    private static void escape(StringBuilder out, int codePoint) {
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
        }
    }
}
