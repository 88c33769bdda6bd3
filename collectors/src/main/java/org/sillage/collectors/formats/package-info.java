// SPDX-License-Identifier: Apache-2.0
/**
 * The formats that files come in: which there are, and which one a file is in. One reader a format, in the package of its
 * kind. How a file is opened does not belong here: see the files package; where it came from neither: see the folder
 * package.
 */
@NullMarked
package org.sillage.collectors.formats;

import org.jspecify.annotations.NullMarked;
