// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

/**
 * A report that was delivered.
 *
 * @param campaign id
 * @param kind {@code weekly}, {@code campaign} or {@code sponsor}
 * @param period as {@link org.sillage.core.metric.Period} writes it
 * @param language {@code fr} or {@code en}
 * @param position of the ledger it was computed from
 * @param figuresHash SHA-256 over numbers and their labels
 * @param contentHash SHA-256 over all cells
 * @param path below the home
 */
public record ReportRecord(
        String campaign,
        String kind,
        String period,
        String language,
        long position,
        String figuresHash,
        String contentHash,
        String path) {}
