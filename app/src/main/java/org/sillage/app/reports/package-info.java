// SPDX-License-Identifier: Apache-2.0
/**
 * Reports and figures as of a position: the configuration recorded there, and the view of the ledger there. Here nothing
 * is scheduled, written or checked; jobs and commands do that.
 */
@NullMarked
package org.sillage.app.reports;

import org.jspecify.annotations.NullMarked;
