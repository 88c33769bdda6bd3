// SPDX-License-Identifier: Apache-2.0
/** The plug-in: a source is captured, a capture is read. No implementation lives here: see the collectors room. */
@NullMarked
package org.sillage.core.collect;

import org.jspecify.annotations.NullMarked;
