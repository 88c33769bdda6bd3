// SPDX-License-Identifier: Apache-2.0
/** Which clippings carry the same text. Links look only backwards, so a story's id is stable while it grows. */
@NullMarked
package org.sillage.core.story;

import org.jspecify.annotations.NullMarked;
