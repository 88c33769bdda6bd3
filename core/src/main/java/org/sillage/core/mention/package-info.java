// SPDX-License-Identifier: Apache-2.0
/** What is said about us: posts and clippings, who published them, and how each is named for ever. Numbers are not here: see {@code metric}. */
@NullMarked
package org.sillage.core.mention;

import org.jspecify.annotations.NullMarked;
