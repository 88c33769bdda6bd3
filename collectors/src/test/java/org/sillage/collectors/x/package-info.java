// SPDX-License-Identifier: Apache-2.0
/** Rules of the collector of X, over a stand-in for its API on loopback. */
@NullMarked
package org.sillage.collectors.x;

import org.jspecify.annotations.NullMarked;
