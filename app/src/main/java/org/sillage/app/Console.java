// SPDX-License-Identifier: Apache-2.0
package org.sillage.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What a command has of the world outside.
 *
 * @param out for results, in UTF-8
 * @param err for all else, in UTF-8
 * @param environment of the process
 * @param current folder the process was started in
 * @param terminal whether results are looked at as they come
 * @param clock of everything that is recorded or compared with now
 */
public record Console(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path current,
        BooleanSupplier terminal,
        Clock clock) {}
