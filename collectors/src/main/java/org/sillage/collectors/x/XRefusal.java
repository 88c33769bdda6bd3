// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sillage.collectors.http.Response;
import org.sillage.core.collect.SourceException;
import org.sillage.core.message.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Why X does not answer, from a problem document such as
 * {@code {"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"}}.
 */
record XRefusal(int status, String type, String detail, Optional<Instant> reset) {

    static final int BAD_REQUEST = 400;

    private static final int UNAUTHORIZED = 401;
    private static final int PAYMENT_REQUIRED = 402;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int LONGEST_DETAIL = 300;

    static boolean is(Response response) {
        return response.status() >= BAD_REQUEST;
    }

    static XRefusal of(Response response) {
        JsonNode problem = problem(response);
        String detail = XFindings.text(problem, "detail");
        if (detail.isEmpty()) detail = XFindings.text(problem.path("errors").path(0), "message");
        if (detail.isEmpty()) detail = XFindings.text(problem, "title");
        String shown = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
        return new XRefusal(response.status(), XFindings.text(problem, "type"), shown, reset(response));
    }

    private static JsonNode problem(Response response) {
        try {
            return XReader.JSON.readTree(response.bytes());
        } catch (JacksonException noProblemDocument) {
            return XReader.JSON.createObjectNode();
        }
    }

    /** When the next request is answered; empty where X does not say. */
    static Optional<Instant> reset(Response response) {
        return response.header("x-rate-limit-reset")
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,11}"))
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text)));
    }

    boolean isRateLimit() {
        return status == TOO_MANY_REQUESTS && !type.endsWith("usage-capped");
    }

    /**
     * What ends the capture.
     *
     * @param renewed when a new month of reading begins
     */
    SourceException toSourceException(String source, Instant now, Instant renewed) {
        return switch (status) {
            case TOO_MANY_REQUESTS ->
                SourceException.rateLimited(Message.of("x.capped", source), Duration.between(now, renewed));
            case BAD_REQUEST -> SourceException.settings(Message.of("x.bad-request", source, detail));
            case UNAUTHORIZED -> SourceException.settings(Message.of("x.token-refused", source));
            case PAYMENT_REQUIRED -> SourceException.settings(Message.of("x.credits", source));
            case FORBIDDEN -> SourceException.settings(Message.of("x.forbidden", source, detail));
            default -> SourceException.unavailable(Message.of("x.status", source, status, detail));
        };
    }
}
