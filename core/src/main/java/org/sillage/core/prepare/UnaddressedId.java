// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.core.mention.MentionId;

/**
 * The parts of {@link MentionId#ofUnaddressedClipping}.
 *
 * @param outlet as the reader wrote it
 * @param rest day and title, with the slash before them
 */
record UnaddressedId(String outlet, String rest) {

    private static final String PREFIX = MentionId.PRESS + ":clipping:";
    private static final Pattern PARTS = Pattern.compile(PREFIX + "(?!https?://)(.*?)(/[^/]*/[^/]*)", Pattern.DOTALL);

    /** @param id of any mention; empty where it is not that of a clipping without address */
    static Optional<UnaddressedId> parse(String id) {
        Matcher parts = PARTS.matcher(id);
        return parts.matches() ? Optional.of(new UnaddressedId(parts.group(1), parts.group(2))) : Optional.empty();
    }

    String withOutlet(String key) {
        return PREFIX + key + rest;
    }
}
