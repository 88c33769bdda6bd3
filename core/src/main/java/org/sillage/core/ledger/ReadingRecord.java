// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.time.Instant;
import org.sillage.core.evidence.EvidenceRef;
import org.sillage.core.metric.MetricSnapshot;

/**
 * A number as recorded.
 *
 * @param seq its entry
 * @param source id of the source that said it
 */
public record ReadingRecord(
        long seq, Instant recordedAt, String source, MetricSnapshot snapshot, EvidenceRef evidence) {}
