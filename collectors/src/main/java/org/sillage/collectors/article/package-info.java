// SPDX-License-Identifier: Apache-2.0
/** Fetches pages of articles that other sources have named; what a page says is read in {@code page}. */
@NullMarked
package org.sillage.collectors.article;

import org.jspecify.annotations.NullMarked;
