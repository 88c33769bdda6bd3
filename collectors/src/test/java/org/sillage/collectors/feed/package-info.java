// SPDX-License-Identifier: Apache-2.0
/** Feeds as papers really write them, and as nobody should. */
@NullMarked
package org.sillage.collectors.feed;

import org.jspecify.annotations.NullMarked;
