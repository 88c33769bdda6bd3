// SPDX-License-Identifier: Apache-2.0
/** Lists of clippings: those of monitoring tools, and any other by a mapping of its columns. */
@NullMarked
package org.sillage.collectors.formats.lists;

import org.jspecify.annotations.NullMarked;
