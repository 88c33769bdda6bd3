// SPDX-License-Identifier: Apache-2.0
/** What is counted, and what may be added: metrics, readings, bases, periods. Nothing here adds anything up: see the report room. */
@NullMarked
package org.sillage.core.metric;

import org.jspecify.annotations.NullMarked;
