// SPDX-License-Identifier: Apache-2.0
package org.sillage.app;

/** How a command ends: public, scripts rely on it. */
public enum Exit {
    DONE(0),
    FAILED(1),
    USAGE(2),
    /** Some of it was done, such as a report over sources that failed. */
    PARTIAL(3),
    CONFIGURATION(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /** The process's exit code. */
    public int code() {
        return code;
    }
}
