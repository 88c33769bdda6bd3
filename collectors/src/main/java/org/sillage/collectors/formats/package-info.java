// SPDX-License-Identifier: Apache-2.0
/**
 * One reader a format: what the columns of an export mean. How a file is opened does not belong here: see the files
 * package; where it came from neither: see the folder package.
 */
@NullMarked
package org.sillage.collectors.formats;

import org.jspecify.annotations.NullMarked;
