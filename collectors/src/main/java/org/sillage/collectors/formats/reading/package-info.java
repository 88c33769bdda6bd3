// SPDX-License-Identifier: Apache-2.0
/**
 * What every format reader is and shares: the contract, what a file shows of itself, a mapping, tables and places. It
 * knows no format.
 */
@NullMarked
package org.sillage.collectors.formats.reading;

import org.jspecify.annotations.NullMarked;
