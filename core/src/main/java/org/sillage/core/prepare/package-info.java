// SPDX-License-Identifier: Apache-2.0
/** Facts of one mention alone, made from what a reader found: address, id, outlet, language, persons. */
@NullMarked
package org.sillage.core.prepare;

import org.jspecify.annotations.NullMarked;
