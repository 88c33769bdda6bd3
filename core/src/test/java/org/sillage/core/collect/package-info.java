// SPDX-License-Identifier: Apache-2.0
/** Rules of what every collector shares. */
@NullMarked
package org.sillage.core.collect;

import org.jspecify.annotations.NullMarked;
