// SPDX-License-Identifier: Apache-2.0
package org.sillage.app;

import java.io.Console;

/** Whether somebody looks at the results as they come. */
final class Terminals {

    private static final int FIRST_WITH_A_QUESTION = 22;

    private Terminals() {}

    /** Before Java 22 there is a console only at a terminal; since then there may be one without, and it can be asked. */
    @SuppressWarnings("SystemConsoleNull") // it is null in Java 21, which we support
    static boolean isOne() {
        Console console = System.console();
        if (console == null) return false;
        if (Runtime.version().feature() < FIRST_WITH_A_QUESTION) return true;
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException impossible) {
            return false;
        }
    }
}
