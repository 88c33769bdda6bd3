// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sillage.collectors.http.Request;
import org.sillage.collectors.http.Response;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.core.collect.SourceException;
import org.sillage.core.message.Message;
import twitter4j.HttpClient;
import twitter4j.HttpClientConfiguration;
import twitter4j.HttpParameter;
import twitter4j.HttpRequest;
import twitter4j.HttpResponse;
import twitter4j.HttpResponseListener;
import twitter4j.RequestMethod;
import twitter4j.TwitterException;

/**
 * The client that Twitter4J sends its requests by: it asks {@link SafeHttp}, so that X has the same limits and checks as
 * every other source, and keeps the answer as received for whoever called. Twitter4J itself is handed an empty answer:
 * its model lacks impressions and bookmarks, and refuses a page for one date without milliseconds.
 *
 * <p>Twitter4J makes one client for equal configurations and shares it between threads, so what belongs to a call is
 * found by its thread.
 */
public final class TwitterOverSafeHttp implements HttpClient {

    private static final ThreadLocal<@Nullable Call> CALL = new ThreadLocal<>();
    /** What was left open is sent empty, which X refuses. */
    private static final Pattern EMPTY_PARAMETER = Pattern.compile("(?<=[?&])[^=&]+=(?:&|$)");

    private static final String NOTHING = "{\"meta\":{\"result_count\":0}}";

    private final HttpClientConfiguration configuration;

    /** Called by Twitter4J, which finds this class by name. */
    public TwitterOverSafeHttp(HttpClientConfiguration configuration) {
        this.configuration = configuration;
    }

    /** A method of Twitter4J that sends one request. */
    @FunctionalInterface
    interface Sending {
        void send() throws TwitterException;
    }

    /** One request on its way. */
    private static final class Call {
        final SafeHttp http;

        @Nullable
        Response response;

        @Nullable
        SourceException fault;

        Call(SafeHttp http) {
            this.http = http;
        }
    }

    /**
     * The answer to one request, refusals included.
     *
     * @param sending makes the request
     * @throws SourceException where there was no answer
     */
    static Response answer(SafeHttp http, Sending sending) throws SourceException {
        Call call = new Call(http);
        CALL.set(call);
        try {
            sending.send();
        } catch (TwitterException failed) {
            if (call.fault == null && call.response == null) {
                throw SourceException.unavailable(Message.of("x.library", failed.getErrorCode()));
            }
        } finally {
            CALL.remove();
        }
        if (call.fault != null) throw call.fault;
        return Optional.ofNullable(call.response)
                .orElseThrow(() -> new IllegalStateException("Twitter4J sent its request by another client"));
    }

    @Override
    public HttpResponse request(HttpRequest request) throws TwitterException {
        Call call = CALL.get();
        if (call == null || request.getMethod() != RequestMethod.GET) {
            throw new TwitterException("requests are made by a collector, and only to read");
        }
        try {
            call.response = call.http.get(asked(request));
            return new Nothing(configuration);
        } catch (SourceException fault) {
            call.fault = fault;
            throw new TwitterException("no answer");
        }
    }

    /** Twitter4J has put the parameters of a reading request into its address. */
    private static Request asked(HttpRequest request) {
        String address = EMPTY_PARAMETER.matcher(request.getURL()).replaceAll("");
        return Request.of(URI.create(address))
                .with("Accept", "application/json")
                .with("Authorization", request.getAuthorization().getAuthorizationHeader(request))
                .takingRefusals();
    }

    /** An answer without content. */
    private static final class Nothing extends HttpResponse {

        Nothing(HttpClientConfiguration configuration) {
            super(configuration);
            statusCode = 200;
            responseAsString = NOTHING;
        }

        @Override
        public @Nullable String getResponseHeader(String name) {
            return null;
        }

        @Override
        public Map<String, List<String>> getResponseHeaderFields() {
            return Map.of();
        }

        @Override
        public void disconnect() {
            // nothing is open
        }
    }

    @Override
    public HttpResponse request(HttpRequest request, HttpResponseListener listener) throws TwitterException {
        return request(request);
    }

    @Override
    public HttpResponse get(
            String url, HttpParameter[] parameters, twitter4j.auth.Authorization who, HttpResponseListener listener)
            throws TwitterException {
        return request(new HttpRequest(RequestMethod.GET, url, parameters, who, Map.of()));
    }

    @Override
    public HttpResponse get(String url) throws TwitterException {
        throw onlyReads();
    }

    @Override
    public HttpResponse post(
            String url, HttpParameter[] parameters, twitter4j.auth.Authorization who, HttpResponseListener listener)
            throws TwitterException {
        throw onlyReads();
    }

    @Override
    public HttpResponse post(String url) throws TwitterException {
        throw onlyReads();
    }

    @Override
    public HttpResponse delete(
            String url, HttpParameter[] parameters, twitter4j.auth.Authorization who, HttpResponseListener listener)
            throws TwitterException {
        throw onlyReads();
    }

    @Override
    public HttpResponse delete(String url) throws TwitterException {
        throw onlyReads();
    }

    @Override
    public HttpResponse head(String url) throws TwitterException {
        throw onlyReads();
    }

    @Override
    public HttpResponse put(
            String url, HttpParameter[] parameters, twitter4j.auth.Authorization who, HttpResponseListener listener)
            throws TwitterException {
        throw onlyReads();
    }

    @Override
    public HttpResponse put(String url) throws TwitterException {
        throw onlyReads();
    }

    private static TwitterException onlyReads() {
        return new TwitterException("a collector reads with its own authorization, and does nothing else");
    }

    @Override
    public void addDefaultRequestHeader(String name, String value) {
        // Twitter4J's own name and language; who asks says SafeHttp.
    }

    @Override
    public Map<String, String> getRequestHeaders() {
        return Map.of();
    }
}
