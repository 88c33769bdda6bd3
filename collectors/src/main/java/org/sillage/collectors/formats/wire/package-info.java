// SPDX-License-Identifier: Apache-2.0
/** Dispatches of news agencies. */
@NullMarked
package org.sillage.collectors.formats.wire;

import org.jspecify.annotations.NullMarked;
