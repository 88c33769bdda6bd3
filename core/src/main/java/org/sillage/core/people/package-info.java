// SPDX-License-Identifier: Apache-2.0
/**
 * Who is who among those who sign: names compared, signatures gathered into persons, persons found on the list of a
 * campaign, each with how certain that is. Pure: what a signature names at all is worked out in {@code prepare}, and
 * what people decided stands in the ledger.
 */
@NullMarked
package org.sillage.core.people;

import org.jspecify.annotations.NullMarked;
