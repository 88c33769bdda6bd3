// SPDX-License-Identifier: Apache-2.0
/** What the configuration says of one source, and how it is told that something there is wrong. */
@NullMarked
package org.sillage.collectors.settings;

import org.jspecify.annotations.NullMarked;
