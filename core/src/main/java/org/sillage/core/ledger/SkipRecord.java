// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import org.sillage.core.evidence.EvidenceRef;
import org.sillage.core.message.Message;

/** Something that was not taken, and why. */
public record SkipRecord(long seq, EvidenceRef evidence, Message reason) {}
