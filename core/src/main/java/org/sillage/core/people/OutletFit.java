// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

/** How an outlet fits the ones a person is known from, best first. */
enum OutletFit {
    SAME,
    /** Another of the same brand: its site, its print edition, a sister paper. */
    RELATED,
    OTHER;

    boolean isKin() {
        return this != OTHER;
    }
}
