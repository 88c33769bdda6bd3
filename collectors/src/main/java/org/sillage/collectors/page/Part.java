// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

/** A line of text, or a block that holds some. */
sealed interface Part permits Line, Box {}
