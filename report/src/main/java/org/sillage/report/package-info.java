// SPDX-License-Identifier: Apache-2.0
/**
 * Figures, tables and workbooks, computed from a view of the ledger. It sees no clock, no network and no index.
 *
 * <p>The one thing that time alone changes is an embargo. A report's moment is that at which the entry at its position
 * was recorded: what is held then is told nowhere. So a position still gives the same cells for ever, and whoever
 * verifies a workbook or works it out anew needs no other time than the position printed in it. Whoever asks for a
 * report of now first has the ledger {@linkplain org.sillage.core.ledger.Ledger#recordReleases note} which embargoes
 * have ended; as of a time before anything was recorded after the end of one, its item is still held: late, never early.
 */
@NullMarked
package org.sillage.report;

import org.jspecify.annotations.NullMarked;
