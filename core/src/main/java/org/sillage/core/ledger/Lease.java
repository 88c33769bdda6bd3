// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

/**
 * The right to run one source or make one report, until somebody else takes over.
 *
 * @param name such as {@code source/ouest-matin}
 * @param holder who has it: one process
 * @param fence grows with each taking: a write under a smaller one is refused
 */
public record Lease(String name, String holder, long fence) {}
