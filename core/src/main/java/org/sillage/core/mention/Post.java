// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.net.URI;
import java.util.Optional;

/**
 * What one account published on one network. A repost without comment is a derivative, not a post.
 *
 * @param network lower-case name, such as {@code x}
 * @param account who published it; empty where the source does not say
 * @param language the network's own word for it, else detected; empty when unknown
 * @param text plain: no markup, entities resolved, line breaks kept
 */
public record Post(
        MentionId id,
        String network,
        Optional<Account> account,
        Optional<URI> url,
        Published published,
        String language,
        String text)
        implements Mention {

    @Override
    public String title() {
        return "";
    }

    /** The same post in another language. */
    public Post withLanguage(String known) {
        return new Post(id, network, account, url, published, known, text);
    }
}
