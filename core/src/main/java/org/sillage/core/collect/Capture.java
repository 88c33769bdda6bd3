// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.collect;

import java.time.Instant;
import org.sillage.core.evidence.Evidence;

/**
 * One page or file as received.
 *
 * @param origin the address asked, without secrets, or the file's path below the home
 * @param mediaType as the source stated it; empty when it stated none
 * @param observedAt when the source said this
 * @param bytes opens the bytes
 * @param cursor where to go on from once this is kept: the collector's own text; empty to begin anew
 */
public record Capture(String origin, String mediaType, Instant observedAt, Evidence.Content bytes, String cursor) {}
