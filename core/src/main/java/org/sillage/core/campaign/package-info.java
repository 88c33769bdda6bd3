// SPDX-License-Identifier: Apache-2.0
/** What the configuration says a campaign is, and whether a mention belongs to it. */
@NullMarked
package org.sillage.core.campaign;

import org.jspecify.annotations.NullMarked;
