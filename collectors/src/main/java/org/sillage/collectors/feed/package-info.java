// SPDX-License-Identifier: Apache-2.0
/**
 * RSS and Atom: asks politely and only for what changed, reads items as clippings. Outlets and persons are not made out
 * here: see {@code prepare} in core.
 */
@NullMarked
package org.sillage.collectors.feed;

import org.jspecify.annotations.NullMarked;
