// SPDX-License-Identifier: Apache-2.0
/**
 * X: its API through Twitter4J, which makes the requests, and what its answers say, which we read ourselves. Exports of
 * X Analytics do not belong here: see the formats package.
 */
@NullMarked
package org.sillage.collectors.x;

import org.jspecify.annotations.NullMarked;
