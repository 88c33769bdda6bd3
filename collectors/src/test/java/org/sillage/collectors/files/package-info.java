// SPDX-License-Identifier: Apache-2.0
/** Files of all makes, most of them broken; the kit that makes them. */
@NullMarked
package org.sillage.collectors.files;

import org.jspecify.annotations.NullMarked;
