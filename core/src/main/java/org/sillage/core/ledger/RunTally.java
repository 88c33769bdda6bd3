// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

/**
 * What a run brought.
 *
 * @param sighted items seen in its captures
 * @param added mentions never seen before
 * @param changed mentions that some source said otherwise than before, or said more of than anybody had
 * @param counted readings recorded
 * @param skipped items not taken
 */
public record RunTally(long sighted, long added, long changed, long counted, long skipped) {}
