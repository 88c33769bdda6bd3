// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.metric;

import java.util.Locale;

/** Who vouches for a number, strongest first. A total of several bases carries the weakest. */
public enum Basis {
    /** Counted by the platform that served the content, or by Sillage in evidence it keeps. */
    MEASURED,
    /** Published by the medium or an audit body, or typed by the user with a source and a date. */
    DECLARED,
    /** Output of a model whose method is named. */
    ESTIMATED,
    /** Taken from another tool without its formula. */
    IMPORTED;

    /** Public name, such as {@code measured}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this one counts for more than {@code other}. */
    public boolean isStrongerThan(Basis other) {
        return compareTo(other) < 0;
    }
}
