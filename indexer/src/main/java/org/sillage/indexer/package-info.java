// SPDX-License-Identifier: Apache-2.0
/**
 * Search over Lucene, which no other room names. Everything in here can be derived from the ledger again: nothing is
 * known here alone, and no figure of a report comes from here.
 */
@NullMarked
package org.sillage.indexer;

import org.jspecify.annotations.NullMarked;
