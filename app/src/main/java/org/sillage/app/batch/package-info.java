// SPDX-License-Identifier: Apache-2.0
/**
 * One Spring Batch job for a look at a source, one for a report. Business facts are in the ledger alone: a job may be
 * killed at any moment, and the next start goes on where it was.
 */
@NullMarked
package org.sillage.app.batch;

import org.jspecify.annotations.NullMarked;
