// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.List;
import org.sillage.core.collect.Finding;

/**
 * Findings of one capture that are recorded in one transaction: all of them, or some hundreds of a large file.
 *
 * @param capture its id
 * @param sighted items seen in the capture so far
 * @param counted numbers read in it so far
 * @param skipped items not taken so far
 * @param last whether the capture is read to its end with these
 */
record Slice(long capture, List<Finding> findings, long sighted, long counted, long skipped, boolean last) {

    Slice {
        findings = List.copyOf(findings);
    }

    Slice with(List<Finding> others) {
        return new Slice(capture, others, sighted, counted, skipped, last);
    }
}
