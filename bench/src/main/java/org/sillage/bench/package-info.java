// SPDX-License-Identifier: Apache-2.0
/** Sillage beside bare parts that do the same, in one run. Nothing here is shipped, and no test waits for a time. */
@NullMarked
package org.sillage.bench;

import org.jspecify.annotations.NullMarked;
