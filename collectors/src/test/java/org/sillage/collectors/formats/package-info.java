// SPDX-License-Identifier: Apache-2.0
/** Exports made by hand after the real ones, with nobody in them. */
@NullMarked
package org.sillage.collectors.formats;

import org.jspecify.annotations.NullMarked;
