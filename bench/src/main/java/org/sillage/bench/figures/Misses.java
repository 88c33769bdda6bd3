// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

/** Told of each thing that was not read right. */
@FunctionalInterface
interface Misses {

    /** One line. */
    void tell(String miss);
}
