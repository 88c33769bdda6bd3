// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.time.Duration;

/**
 * What a server may cost.
 *
 * @param total for one address with all its redirects, from the first look-up to the last byte: also for a server that
 *     sends a byte now and then
 * @param connect for one connection to open
 * @param headerBytes status line and headers of one answer
 * @param bodyBytes of one answer, counted after unpacking
 * @param redirects followed for one request
 * @param tries of one request, the first included, where trying again may help
 * @param pause between two requests to one host and port
 * @param longestWait in total for one request to be allowed or tried again; beyond it the source is rate-limited
 * @param longestRetryAfter believed of a server
 */
public record HttpLimits(
        Duration total,
        Duration connect,
        int headerBytes,
        int bodyBytes,
        int redirects,
        int tries,
        Duration pause,
        Duration longestWait,
        Duration longestRetryAfter) {

    /** The limits that the documentation states. */
    public static final HttpLimits DEFAULT = new HttpLimits(
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            64 * 1024,
            15 * 1024 * 1024,
            5,
            5,
            Duration.ofSeconds(1),
            Duration.ofMinutes(15),
            Duration.ofHours(24));
}
