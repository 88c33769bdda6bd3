// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.time.Instant;
import java.util.OptionalLong;
import org.sillage.core.campaign.Judgement;

/**
 * A decision, or the undoing of one, as it stands in the ledger.
 *
 * @param seq its entry; names it on the command line
 * @param judgement what was decided; of an undoing, what is undone, by whom it was undone and why
 * @param undoes entry of the decision that this one takes back; empty for a decision
 */
public record JudgementRecord(long seq, Instant recordedAt, Judgement judgement, OptionalLong undoes) {}
