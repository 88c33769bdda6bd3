// SPDX-License-Identifier: Apache-2.0
/**
 * What is planned, and what was missed. Quartz says when; what is due and done is worked out here, from the
 * configuration and the ledger, so that it is the same after any stop.
 */
@NullMarked
package org.sillage.app.schedule;

import org.jspecify.annotations.NullMarked;
