// SPDX-License-Identifier: Apache-2.0
/** Figures, tables and workbooks, computed from a view of the ledger. It sees no clock, no network and no index. */
@NullMarked
package org.sillage.report;

import org.jspecify.annotations.NullMarked;
