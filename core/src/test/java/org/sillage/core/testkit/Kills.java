// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.testkit;

/** How many kills the long form of a test makes. */
public final class Kills {

    /** Names fewer than the promise does, where time is short: {@code -Dsillage.kills=50}. */
    public static final String PROPERTY = "sillage.kills";

    private Kills() {}

    /** @param promised figure of the promise */
    public static int upTo(int promised) {
        return Math.min(promised, Integer.getInteger(PROPERTY, promised));
    }
}
