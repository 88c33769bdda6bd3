// SPDX-License-Identifier: Apache-2.0
/**
 * What mentions have to do with a campaign at a position of the ledger: what its rules say, worked out once, and what
 * people decided over them.
 */
@NullMarked
package org.sillage.core.matching;

import org.jspecify.annotations.NullMarked;
