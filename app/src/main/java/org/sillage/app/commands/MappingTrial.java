// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.time.ZoneId;
import java.util.Optional;
import org.sillage.collectors.formats.lists.ListPreview;
import org.sillage.collectors.formats.lists.MappingProposal;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * A proposed mapping, tried on its file.
 *
 * @param preview what an import would bring; empty where it would refuse the file
 * @param refusal why it would; empty where it would not
 */
record MappingTrial(MappingProposal proposal, ZoneId zone, Optional<ListPreview> preview, Optional<Message> refusal) {

    private static final int SHOWN = 5;

    static MappingTrial of(Evidence evidence, MappingProposal proposal, ZoneId zone) {
        ZoneId own = proposal.mapping().zone().orElse(zone);
        FormatSettings settings = new FormatSettings(own, Optional.of(proposal.mapping()), Optional.empty());
        try {
            ListPreview preview = ListPreview.of(evidence, settings, SHOWN);
            return new MappingTrial(proposal, own, Optional.of(preview), Optional.empty());
        } catch (UnreadableEvidenceException unreadable) {
            return new MappingTrial(proposal, own, Optional.empty(), Optional.of(unreadable.reason()));
        }
    }

    /** Whether an import would bring anything. */
    boolean isUseful() {
        return preview.filter(found -> found.clippings() > 0).isPresent();
    }
}
