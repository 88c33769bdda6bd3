// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.net.URI;
import java.util.regex.Pattern;
import org.sillage.collectors.http.HttpFault.Remedy;

/**
 * Where one request goes. A host that looks like a number but is no plain IPv4 address ({@code 2130706433},
 * {@code 0177.1}, {@code 0x7f.1}) is refused: such spellings exist to get past checks.
 *
 * @param host lower case, without brackets
 */
record Target(URI address, boolean secure, String host, int port) {

    private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");
    private static final Pattern IPV4 =
            Pattern.compile("(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

    static Target of(URI raw) throws HttpFault {
        // Once more through the parser: a URI made by hand may hold what no server should get.
        URI address = WebAddress.parse(raw.toString())
                .orElseThrow(() -> HttpFault.of(Remedy.MEND_SETTINGS, "http.not-an-address", ShownAddress.of(raw)));
        String authority = address.getRawAuthority();
        if (authority.contains("@")) {
            throw HttpFault.of(Remedy.MEND_SETTINGS, "http.password-in-address", ShownAddress.of(address));
        }
        boolean secure = address.getScheme().equals("https");
        int colon = authority.endsWith("]") ? -1 : authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        int port = colon < 0 ? (secure ? 443 : 80) : Integer.parseInt(authority.substring(colon + 1));
        if (port < 1
                || port > 65_535
                || (NUMERIC.matcher(host).matches() && !IPV4.matcher(host).matches())) {
            throw HttpFault.of(Remedy.MEND_SETTINGS, "http.odd-host", ShownAddress.of(address));
        }
        return new Target(address, secure, host.replaceAll("[\\[\\]]", ""), port);
    }

    /** As the allow list writes it. */
    String hostPort() {
        return hostText() + ":" + port;
    }

    /** As the header {@code Host} writes it. */
    String authority() {
        return port == (secure ? 443 : 80) ? hostText() : hostPort();
    }

    String pathAndQuery() {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    boolean sameOrigin(Target other) {
        return secure == other.secure && hostPort().equals(other.hostPort());
    }

    String shown() {
        return ShownAddress.of(address);
    }

    private String hostText() {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
