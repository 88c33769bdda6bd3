// SPDX-License-Identifier: Apache-2.0
package org.sillage.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a command has of the world outside.
 *
 * @param out for results, in UTF-8
 * @param err for all else, in UTF-8
 * @param environment of the process
 * @param current folder the process was started in
 * @param clock of everything that is recorded or compared with now
 */
public record Console(PrintStream out, PrintStream err, Map<String, String> environment, Path current, Clock clock) {}
