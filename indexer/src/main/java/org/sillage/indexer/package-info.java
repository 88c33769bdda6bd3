// SPDX-License-Identifier: Apache-2.0
/** Search over Lucene, which no other room names. */
@NullMarked
package org.sillage.indexer;

import org.jspecify.annotations.NullMarked;
