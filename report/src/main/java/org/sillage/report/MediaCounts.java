// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.message.Message;

/** How many items of a report's days are owned, shared, earned or of unknown origin. */
final class MediaCounts {

    private final Edition edition;
    private final Roles roles;
    private final Map<MediaKind, Long> counts = new EnumMap<>(MediaKind.class);

    private MediaCounts(Edition edition) {
        this.edition = edition;
        this.roles = new Roles(edition.campaign());
    }

    static MediaCounts of(Edition edition) {
        MediaCounts counts = new MediaCounts(edition);
        edition.corpus().forEach(edition.period(), counts::add);
        return counts;
    }

    private void add(Item item) {
        item.post().ifPresent(post -> add(MediaKind.ofPost(roles.of(post))));
        item.clipping().ifPresent(clipping -> add(MediaKind.of(clipping, edition.outlet(clipping))));
    }

    private void add(MediaKind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    long count(MediaKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** In one sentence; empty where there is no item. */
    Optional<Message> sentence() {
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of(
                        "finding.media",
                        count(MediaKind.OWNED),
                        count(MediaKind.SHARED),
                        count(MediaKind.EARNED),
                        count(MediaKind.UNKNOWN)));
    }
}
