// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.time.Instant;
import org.sillage.core.mention.WithdrawalCause;

/**
 * The text and names of a mention were taken out of the ledger. Its id, dates and numbers stay, and go on counting.
 *
 * @param seq its entry
 */
public record Withdrawal(long seq, WithdrawalCause cause, Instant recordedAt) {}
