// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.time.Instant;

/**
 * How often a source has kept something of one address.
 *
 * @param last when it last did, by what the source said
 */
public record AskedAddress(int times, Instant last) {}
