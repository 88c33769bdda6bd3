// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post of somebody else about the campaign.
 *
 * @param quoted id of the post it comments; empty for one that stands alone
 * @param edited id of its second version; empty for one that was never edited
 * @param deleted when it was; empty for one that stays
 */
record Voice(DemoPost post, Optional<String> quoted, Optional<String> edited, Optional<Instant> deleted) {

    /** Ids of its versions, the oldest first. */
    List<String> versions() {
        return edited.map(second -> List.of(post.id(), second)).orElse(List.of(post.id()));
    }

    boolean isThere(Instant time) {
        return !post.published().isAfter(time)
                && deleted.filter(end -> !end.isAfter(time)).isEmpty();
    }
}
