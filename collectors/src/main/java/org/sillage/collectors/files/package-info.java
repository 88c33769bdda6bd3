// SPDX-License-Identifier: Apache-2.0
/**
 * The only openers of delimited text and workbooks, with their limits, and the parsing of the numbers and dates that
 * stand in them. What a column means does not belong here: see the formats.
 */
@NullMarked
package org.sillage.collectors.files;

import org.jspecify.annotations.NullMarked;
