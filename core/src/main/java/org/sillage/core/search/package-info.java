// SPDX-License-Identifier: Apache-2.0
/** The one query grammar with its fences, and the contract of the index that answers. */
@NullMarked
package org.sillage.core.search;

import org.jspecify.annotations.NullMarked;
