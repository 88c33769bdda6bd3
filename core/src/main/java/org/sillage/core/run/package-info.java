// SPDX-License-Identifier: Apache-2.0
/** What was planned, what came, what is missing. */
@NullMarked
package org.sillage.core.run;

import org.jspecify.annotations.NullMarked;
