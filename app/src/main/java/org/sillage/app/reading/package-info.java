// SPDX-License-Identifier: Apache-2.0
/**
 * A home opened: its ledger at a position, with the configuration that was recorded by then. Shared by commands and
 * jobs; nothing here prints, and no framework is needed.
 */
@NullMarked
package org.sillage.app.reading;

import org.jspecify.annotations.NullMarked;
