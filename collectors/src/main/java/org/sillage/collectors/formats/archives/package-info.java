// SPDX-License-Identifier: Apache-2.0
/** Articles of press archives, several in a file, each with its fields and its text. */
@NullMarked
package org.sillage.collectors.formats.archives;

import org.jspecify.annotations.NullMarked;
