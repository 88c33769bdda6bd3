// SPDX-License-Identifier: Apache-2.0
/** The process that stays: scheduler, health, and later the pages. It listens on this machine alone until there is a login. */
@NullMarked
package org.sillage.app.serve;

import org.jspecify.annotations.NullMarked;
