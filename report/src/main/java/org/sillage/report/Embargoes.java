// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;

/**
 * What may not be shown yet. A report has no clock: its moment is that at which the entry at its position was recorded,
 * so that the same position holds the same items for ever. Whoever asks for a report of now first has the ledger note
 * which embargoes have ended.
 */
final class Embargoes {

    private static final int SHOWN_BYTES = 12;

    private final LedgerView view;
    private final Instant moment;
    private final Map<MentionId, MentionId> stories = new HashMap<>();

    Embargoes(LedgerView view) {
        this.view = view;
        this.moment = view.recordedAt();
    }

    /** Whether its source forbids to show it at the moment of the report: then nothing of it is told, not even its id. */
    boolean holds(Mention mention) {
        return mention instanceof Clipping clipping && clipping.isEmbargoedAt(moment);
    }

    /**
     * Ids of stories as they may be shown. A story is called after its first recorded text; where that is a dispatch
     * under embargo, whose id often names its subject, it has a name that says nothing until then.
     */
    Map<MentionId, MentionId> shown(Collection<MentionId> ids) {
        List<MentionId> asked = ids.stream()
                .filter(id -> id.isDispatch() && !stories.containsKey(id))
                .distinct()
                .toList();
        if (!asked.isEmpty()) {
            Map<MentionId, Dossier> known = view.mentions(asked);
            for (MentionId id : asked) {
                Dossier dossier = known.get(id);
                stories.put(id, dossier == null || holds(dossier.mention()) ? unnamed(id) : id);
            }
        }
        return stories;
    }

    private static MentionId unnamed(MentionId story) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(story.value().getBytes(StandardCharsets.UTF_8));
            return new MentionId(MentionId.PRESS + ":story:" + HexFormat.of().formatHex(digest, 0, SHOWN_BYTES));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
