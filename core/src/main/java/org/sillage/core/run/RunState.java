// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.run;

import java.util.Locale;

/** How a run ended. A run without an end was killed. */
public enum RunState {
    /** Everything there was to take was taken; something may have been skipped. */
    COLLECTED,
    /** The source answered, and had nothing new. */
    UNCHANGED,
    /** Some of it came, the rest did not; or nothing, of a source that no count rests on. */
    PARTIAL,
    /** Nothing came. */
    FAILED,
    /** It was planned, and nobody was there to run it. */
    MISSED;

    /** Public name, such as {@code collected}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
