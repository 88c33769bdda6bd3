// SPDX-License-Identifier: Apache-2.0
/** Folders that people drop things into. */
@NullMarked
package org.sillage.collectors.folder;

import org.jspecify.annotations.NullMarked;
