// SPDX-License-Identifier: Apache-2.0
/** What an index of mentions is asked: it follows the ledger, and can be thrown away. */
@NullMarked
package org.sillage.core.index;

import org.jspecify.annotations.NullMarked;
