// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.util.Set;

/** Status codes that mean something to us (RFC 9110 section 15, RFC 6585). */
final class Status {

    static final int NOT_MODIFIED = 304;
    static final int GONE = 410;
    static final int TOO_MANY_REQUESTS = 429;
    static final int SERVICE_UNAVAILABLE = 503;

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> PERMANENT_REDIRECTS = Set.of(301, 308);
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, GONE, 422);
    private static final Set<Integer> TRANSIENT = Set.of(408, 425);

    private Status() {}

    static boolean isRedirect(int status) {
        return REDIRECTS.contains(status);
    }

    static boolean isPermanentRedirect(int status) {
        return PERMANENT_REDIRECTS.contains(status);
    }

    /** Asking the same again gets the same answer, now and tomorrow: somebody has to mend the settings. */
    static boolean isRefusal(int status) {
        return REFUSALS.contains(status);
    }

    /** The server finds fault with the request, or with how often it comes. */
    static boolean isOfTheClient(int status) {
        return status >= 400 && status < 500;
    }

    /** The server asks for less, and may say for how long. */
    static boolean asksToWait(int status) {
        return status == TOO_MANY_REQUESTS || status == SERVICE_UNAVAILABLE;
    }

    static boolean isWorthTryingAgain(int status) {
        return status >= 500 || TRANSIENT.contains(status);
    }
}
