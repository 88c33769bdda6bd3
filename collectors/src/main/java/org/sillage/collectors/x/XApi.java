// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sillage.collectors.http.Response;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.core.collect.SourceException;
import twitter4j.PaginationToken;
import twitter4j.TwitterFactory;
import twitter4j.TwitterV2;
import twitter4j.TwitterV2ExKt;
import twitter4j.V2ConfigurationKt;
import twitter4j.conf.Configuration;
import twitter4j.conf.ConfigurationBuilder;

/** The requests of API v2 that we make, as Twitter4J makes them. Sends what it is told; decides nothing. */
final class XApi {

    private static final String TWEET_FIELDS = "created_at,author_id,lang,public_metrics,entities,referenced_tweets,"
            + "conversation_id,attachments,edit_controls,note_tweet";
    private static final String USER_FIELDS = "username,name,public_metrics,verified";
    private static final String MEDIA_FIELDS = "type,public_metrics,duration_ms";
    /** Not the posts referred to: each would be paid for, and what is about us is found by itself. */
    private static final String EXPANSIONS = "author_id,attachments.media_keys";
    /** Reposts without comment are no items, and are paid for like items. */
    private static final String NO_REPOSTS = "retweets";

    static {
        // Where Twitter4J looks for its client, once, when it is first used.
        System.setProperty("twitter4j.http.httpClient", TwitterOverSafeHttp.class.getName());
    }

    private final TwitterV2 twitter;
    private final SafeHttp http;

    /**
     * @param base of the API, without a slash at its end
     * @param token bearer token, as the developer console shows it
     */
    XApi(URI base, String token, SafeHttp http) {
        this.http = http;
        Configuration configuration = configuration(base, token);
        // The library keeps this by equality of configurations, which differ with their addresses, in a map that
        // sources asked side by side would break.
        synchronized (XApi.class) {
            V2ConfigurationKt.getV2Configuration(configuration).setBaseURL(base + "/2/");
            this.twitter = TwitterV2ExKt.getV2(new TwitterFactory(configuration).getInstance());
        }
    }

    private static Configuration configuration(URI base, String token) {
        return new ConfigurationBuilder()
                .setApplicationOnlyAuthEnabled(true)
                // Asked for although nothing signs with them.
                .setOAuthConsumerKey("unused")
                .setOAuthConsumerSecret("unused")
                .setOAuth2TokenType("bearer")
                .setOAuth2AccessToken(decoded(token))
                .setOAuth2TokenURL(base + "/oauth2/token")
                .setRestBaseURL(base + "/1.1/")
                .build();
    }

    /** Twitter4J escapes the token, and the console has escaped it already. A plus sign means itself. */
    private static String decoded(String token) {
        return URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /**
     * A stretch of time, and the page of it.
     *
     * @param from inclusive; empty for as far back as the network goes
     * @param to exclusive
     * @param size posts asked for at most
     * @param token of the page; empty for the first one
     */
    record Page(Optional<Instant> from, Instant to, int size, String token) {

        private @Nullable Date start() {
            return from.map(Date::from).orElse(null);
        }

        private Date end() {
            return Date.from(to);
        }

        private @Nullable PaginationToken next() {
            return token.isEmpty() ? null : new PaginationToken(token);
        }
    }

    /** @param archive all there ever was, not the last seven days alone */
    Response search(String query, boolean archive, Page page) throws SourceException {
        return TwitterOverSafeHttp.answer(http, () -> {
            if (archive) {
                twitter.searchAll(
                        query,
                        page.end(),
                        EXPANSIONS,
                        page.size(),
                        MEDIA_FIELDS,
                        page.next(),
                        null,
                        null,
                        null,
                        page.start(),
                        TWEET_FIELDS,
                        null,
                        USER_FIELDS);
            } else {
                twitter.searchRecent(
                        query,
                        page.end(),
                        EXPANSIONS,
                        page.size(),
                        MEDIA_FIELDS,
                        page.next(),
                        null,
                        null,
                        null,
                        page.start(),
                        TWEET_FIELDS,
                        null,
                        USER_FIELDS);
            }
        });
    }

    /** What an account published, reposts left out. */
    Response timeline(long user, Page page) throws SourceException {
        return TwitterOverSafeHttp.answer(
                http,
                () -> twitter.getUserTweets(
                        user,
                        page.end(),
                        NO_REPOSTS,
                        EXPANSIONS,
                        page.size(),
                        MEDIA_FIELDS,
                        page.next(),
                        null,
                        null,
                        null,
                        page.start(),
                        TWEET_FIELDS,
                        null,
                        USER_FIELDS));
    }

    /** What names an account. */
    Response mentions(long user, Page page) throws SourceException {
        return TwitterOverSafeHttp.answer(
                http,
                () -> twitter.getUserMentions(
                        user,
                        page.end(),
                        EXPANSIONS,
                        page.size(),
                        MEDIA_FIELDS,
                        page.next(),
                        null,
                        null,
                        null,
                        page.start(),
                        TWEET_FIELDS,
                        null,
                        USER_FIELDS));
    }

    /** @param ids 100 at most */
    Response posts(List<Long> ids) throws SourceException {
        long[] numbers = ids.stream().mapToLong(Long::longValue).toArray();
        return TwitterOverSafeHttp.answer(
                http,
                () -> twitter.getTweets(numbers, MEDIA_FIELDS, null, null, TWEET_FIELDS, USER_FIELDS, EXPANSIONS));
    }

    /** @param handles 100 at most */
    Response accounts(List<String> handles) throws SourceException {
        String[] names = handles.toArray(String[]::new);
        return TwitterOverSafeHttp.answer(http, () -> twitter.getUsersBy(names, null, USER_FIELDS, ""));
    }
}
