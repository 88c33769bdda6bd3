// SPDX-License-Identifier: Apache-2.0
/** The truth: append-only, in order, viewed at a position. */
@NullMarked
package org.sillage.core.ledger;

import org.jspecify.annotations.NullMarked;
