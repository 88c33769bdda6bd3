// SPDX-License-Identifier: Apache-2.0
/**
 * YAML to records, every error with file, line and column and what was expected. What a record means is the business of
 * the rooms that use it; nothing here asks the ledger or the network.
 */
@NullMarked
package org.sillage.app.config;

import org.jspecify.annotations.NullMarked;
