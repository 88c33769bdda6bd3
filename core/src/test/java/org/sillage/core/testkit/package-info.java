// SPDX-License-Identifier: Apache-2.0
/** What every implementation of a core interface promises, as tests to inherit, and what tests share. */
@NullMarked
package org.sillage.core.testkit;

import org.jspecify.annotations.NullMarked;
