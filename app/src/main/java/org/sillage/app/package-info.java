// SPDX-License-Identifier: Apache-2.0
/** Commands, configuration, jobs and schedule: the room that knows all the others. */
@NullMarked
package org.sillage.app;

import org.jspecify.annotations.NullMarked;
