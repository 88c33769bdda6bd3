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

    /** The same with so long a pause between two requests to one host and port, where that is longer. */
    public HttpLimits withPauseOf(Duration atLeast) {
        Duration longer = pause.compareTo(atLeast) < 0 ? atLeast : pause;
        return new HttpLimits(
                total, connect, headerBytes, bodyBytes, redirects, tries, longer, longestWait, longestRetryAfter);
    }

    /** The same with so many tries of one request, where that is fewer. */
    public HttpLimits withTries(int atMost) {
        int fewer = Math.min(tries, atMost);
        return new HttpLimits(
                total, connect, headerBytes, bodyBytes, redirects, fewer, pause, longestWait, longestRetryAfter);
    }

    /** The same with so many bytes of one answer, where that is fewer. */
    public HttpLimits withBodyBytes(int atMost) {
        int fewer = Math.min(bodyBytes, atMost);
        return new HttpLimits(
                total, connect, headerBytes, fewer, redirects, tries, pause, longestWait, longestRetryAfter);
    }
}
