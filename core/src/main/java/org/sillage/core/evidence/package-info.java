// SPDX-License-Identifier: Apache-2.0
/** Bytes as received, named by their SHA-256, and references into them. */
@NullMarked
package org.sillage.core.evidence;

import org.jspecify.annotations.NullMarked;
