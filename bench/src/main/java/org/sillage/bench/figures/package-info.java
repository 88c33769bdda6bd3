// SPDX-License-Identifier: Apache-2.0
/**
 * What is read right of given data sets: a class a set, which knows its folder, its ground truth and what is wanted.
 * Speed does not belong here.
 */
@NullMarked
package org.sillage.bench.figures;

import org.jspecify.annotations.NullMarked;
