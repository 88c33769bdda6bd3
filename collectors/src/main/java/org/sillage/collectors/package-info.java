// SPDX-License-Identifier: Apache-2.0
/** Sources and formats. Each collector captures; each reader is pure and makes findings of the bytes kept. */
@NullMarked
package org.sillage.collectors;

import org.jspecify.annotations.NullMarked;
