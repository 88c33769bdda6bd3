// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import org.sillage.core.collect.Collector;
import org.sillage.core.ledger.Lease;
import org.sillage.core.prepare.Preparer;

/**
 * One look at a source, with what it takes.
 *
 * @param look identifies the job
 * @param lease on the source, held as long as this runs
 */
record SourceRun(Look look, Lease lease, Collector collector, Preparer preparer) {}
