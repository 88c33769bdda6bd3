// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Optional;
import java.util.SortedSet;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Post;

/**
 * A mention that belongs to the scope.
 *
 * @param sponsors ids of those it names, in order
 * @param story of a clipping; empty for a post
 */
record Item(Dossier dossier, SortedSet<String> sponsors, Optional<StoryBook.Place> story) {

    Optional<Post> post() {
        return dossier.mention() instanceof Post post ? Optional.of(post) : Optional.empty();
    }

    /** What an outlet published; a dispatch is none. */
    Optional<Clipping> clipping() {
        return article().filter(article -> !article.isDispatch());
    }

    /** What an agency sent. */
    Optional<Clipping> dispatch() {
        return article().filter(Clipping::isDispatch);
    }

    private Optional<Clipping> article() {
        return dossier.mention() instanceof Clipping clipping ? Optional.of(clipping) : Optional.empty();
    }

    /** Id of the story; of the clipping itself where none was found. */
    org.sillage.core.mention.MentionId storyId() {
        return story.map(StoryBook.Place::story).orElse(dossier.mention().id());
    }
}
