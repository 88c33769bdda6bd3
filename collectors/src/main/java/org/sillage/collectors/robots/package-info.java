// SPDX-License-Identifier: Apache-2.0
/** What sites ask of programs that fetch their pages (RFC 9309). */
@NullMarked
package org.sillage.collectors.robots;

import org.jspecify.annotations.NullMarked;
