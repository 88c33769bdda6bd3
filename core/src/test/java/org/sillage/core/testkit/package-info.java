// SPDX-License-Identifier: Apache-2.0
/**
 * What the tests of several rooms share: contracts that every implementation inherits, samples written by hand, a clock
 * that is set. Nothing here is shipped.
 */
@NullMarked
package org.sillage.core.testkit;

import org.jspecify.annotations.NullMarked;
