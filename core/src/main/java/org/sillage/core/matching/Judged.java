// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.ledger.JudgementRecord;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.MentionId;

/** What people decided about mentions and one campaign, as it stood at a position. */
public final class Judged {

    private final Map<MentionId, JudgementRecord> decided;

    private Judged(Map<MentionId, JudgementRecord> decided) {
        this.decided = decided;
    }

    /** The decisions in force at the position of a view. */
    public static Judged at(LedgerView view, String campaign) {
        List<JudgementRecord> records = view.judgements(Judgement.Kind.ABOUT).stream()
                .filter(record -> record.judgement().within().equals(campaign))
                .toList();
        Map<MentionId, MentionId> joined =
                view.joined(records.stream().map(Judged::subject).toList());
        Map<MentionId, JudgementRecord> decided = new HashMap<>();
        // In the order recorded: of two about ids that have become one the later counts.
        for (JudgementRecord record : records) {
            decided.put(joined.getOrDefault(subject(record), subject(record)), record);
        }
        return new Judged(decided);
    }

    private static MentionId subject(JudgementRecord record) {
        return new MentionId(record.judgement().subject());
    }

    /** The decision about a mention; empty when the rules decide. */
    public Optional<JudgementRecord> of(MentionId mention) {
        return Optional.ofNullable(decided.get(mention));
    }

    /** Whether a person took a mention in that the rules leave out. */
    public boolean takesIn(MentionId mention) {
        return is(mention, Judgement.YES);
    }

    /** Whether a person left a mention out that the rules take in. */
    public boolean leavesOut(MentionId mention) {
        return is(mention, Judgement.NO);
    }

    /** All of them, by mention. */
    public Map<MentionId, JudgementRecord> all() {
        return Map.copyOf(decided);
    }

    private boolean is(MentionId mention, String value) {
        return of(mention)
                .filter(record -> record.judgement().value().equals(value))
                .isPresent();
    }
}
