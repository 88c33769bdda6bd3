// SPDX-License-Identifier: Apache-2.0
/** What servers do to us, and what becomes of it. */
@NullMarked
package org.sillage.collectors.http;

import org.jspecify.annotations.NullMarked;
