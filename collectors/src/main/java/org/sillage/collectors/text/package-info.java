// SPDX-License-Identifier: Apache-2.0
/** What is found out about a text itself, whatever brought it. Nothing here knows a source or a format. */
@NullMarked
package org.sillage.collectors.text;

import org.jspecify.annotations.NullMarked;
