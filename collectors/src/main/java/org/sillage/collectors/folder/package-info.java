// SPDX-License-Identifier: Apache-2.0
/**
 * Files that people drop: a folder that is looked at again and again, or a fixed list for once. Files are read where
 * they are, never moved and never deleted. What stands in them does not belong here: see the formats.
 */
@NullMarked
package org.sillage.collectors.folder;

import org.jspecify.annotations.NullMarked;
