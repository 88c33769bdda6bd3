// SPDX-License-Identifier: Apache-2.0
/**
 * Article pages: what a page states of its one article, and its text. Everything here is pure and asks no network; pages
 * are fetched elsewhere. Outlets and persons are made out in {@code prepare} in core.
 */
@NullMarked
package org.sillage.collectors.page;

import org.jspecify.annotations.NullMarked;
