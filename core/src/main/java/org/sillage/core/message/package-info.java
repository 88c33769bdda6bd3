// SPDX-License-Identifier: Apache-2.0
/** Everything a user reads is a key with arguments, turned into words only at the edge. */
@NullMarked
package org.sillage.core.message;

import org.jspecify.annotations.NullMarked;
