// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One address to ask. Headers of the caller go to the host it names and to no other: a redirect elsewhere loses them.
 *
 * @param address http or https, without user and password
 * @param headers in the order they are sent; values without control characters
 * @param takesRefusals whether an answer of status 400 to 499 is handed over like any other
 */
public record Request(URI address, Map<String, String> headers, boolean takesRefusals) {

    public Request {
        headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        headers.forEach(Request::check);
    }

    /** A request without headers of its own. */
    public static Request of(URI address) {
        return new Request(address, Map.of(), false);
    }

    /** The same for an API that says in the body of a refusal why it refuses, and in its headers until when. */
    public Request takingRefusals() {
        return new Request(address, headers, true);
    }

    /** The same with one header more; a blank value leaves it as it is. */
    public Request with(String name, String value) {
        if (value.isBlank()) return this;
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(address, more, takesRefusals);
    }

    /**
     * Asks for an answer only if it changed.
     *
     * @param etag verbatim as the server gave it; empty when it gave none
     * @param lastModified verbatim as the server gave it; empty when it gave none
     */
    public Request ifChanged(String etag, String lastModified) {
        return with("If-None-Match", etag).with("If-Modified-Since", lastModified);
    }

    boolean isConditional() {
        return headers.containsKey("If-None-Match") || headers.containsKey("If-Modified-Since");
    }

    private static void check(String name, String value) {
        if (!name.matches("[A-Za-z0-9-]+") || !isHeaderValue(value)) {
            throw new IllegalArgumentException("header " + name + " cannot be sent");
        }
    }

    /** Whether a text may be sent as the value of a header: one line of Latin-1. */
    public static boolean isHeaderValue(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c != 0x7f && c <= 0xff);
    }
}
