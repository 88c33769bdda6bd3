// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.collectors.http.Response;
import org.sillage.collectors.http.ShownAddress;
import org.sillage.core.collect.SourceException;
import org.sillage.core.message.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the way on needs to know of an answer, before anybody reads it in earnest.
 *
 * @param next token of the next page; empty at the end
 * @param posts that came, the ones that belong to others included
 * @param users that came, likewise
 * @param ids of the posts asked for, by their first version
 * @param edited newest versions of posts that came in an older one
 * @param accounts numbers of the accounts asked for, by handle in lower case
 */
record XPage(
        Response response,
        String next,
        int posts,
        int users,
        Set<String> ids,
        List<Long> edited,
        Map<String, Long> accounts) {

    /** @throws SourceException where a proxy or a page of apologies answers instead of X; nothing of it is kept */
    static XPage of(Response response) throws SourceException {
        JsonNode root;
        try {
            root = XReader.JSON.readTree(response.bytes());
        } catch (JacksonException noJson) {
            throw SourceException.unavailable(Message.of("x.not-json", ShownAddress.of(response.address())), noJson);
        }
        if (!V2Answer.is(root) && !root.has("errors")) {
            throw SourceException.unavailable(Message.of("x.not-json", ShownAddress.of(response.address())));
        }
        return of(response, root);
    }

    private static XPage of(Response response, JsonNode root) {
        Set<String> ids = new HashSet<>();
        List<Long> edited = new ArrayList<>();
        Map<String, Long> accounts = new LinkedHashMap<>();
        int posts = root.path("includes").path("tweets").size();
        int users = root.path("includes").path("users").size();
        for (JsonNode item : root.path("data")) {
            String id = XFindings.text(item, "id");
            if (V2Answer.isPost(item)) {
                posts++;
                ids.add(V2Answer.firstVersion(item));
                String last = V2Answer.lastVersion(item);
                if (!last.equals(id)) number(last).ifPresent(edited::add);
            } else if (item.has("username")) {
                users++;
                String handle = XFindings.text(item, "username").toLowerCase(Locale.ROOT);
                number(id).ifPresent(number -> accounts.put(handle, number));
            }
        }
        String next = XFindings.text(root.path("meta"), "next_token");
        return new XPage(response, next, posts, users, ids, edited, accounts);
    }

    /** The number of a post or account, where it is one. */
    static Optional<Long> number(String id) {
        try {
            return XFindings.isId(id) ? Optional.of(Long.parseLong(id)) : Optional.empty();
        } catch (NumberFormatException beyondEveryId) {
            return Optional.empty();
        }
    }
}
