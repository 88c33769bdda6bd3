// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.time.Instant;

/**
 * A page or file kept.
 *
 * @param id its entry
 * @param digest evidence digest
 * @param cursor where the collector goes on
 * @param read whether it was read to its end
 */
public record CaptureRecord(
        long id,
        long run,
        String digest,
        String origin,
        String mediaType,
        Instant observedAt,
        String cursor,
        boolean read) {}
