// SPDX-License-Identifier: Apache-2.0
/**
 * One class a command: reads its options, asks a room, prints the answer as words or as one JSON document. Commands that
 * only read start no framework; those that append ask {@code jobs}. No figure is worked out here.
 */
@NullMarked
package org.sillage.app.commands;

import org.jspecify.annotations.NullMarked;
