// SPDX-License-Identifier: Apache-2.0
/**
 * Search services that point at articles of others. What they say is that an article exists: the volumes they state are
 * never read, and a look may do without them.
 */
@NullMarked
package org.sillage.collectors.discovery;

import org.jspecify.annotations.NullMarked;
