// SPDX-License-Identifier: Apache-2.0
/** Writes JSON documents of commands, in a few lines: a library would cost a search a fifth of its time. Reads none. */
@NullMarked
package org.sillage.app.json;

import org.jspecify.annotations.NullMarked;
