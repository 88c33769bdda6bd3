// SPDX-License-Identifier: Apache-2.0
/** Exports of the social platforms: posts and days with what the platform measured. */
@NullMarked
package org.sillage.collectors.formats.platforms;

import org.jspecify.annotations.NullMarked;
