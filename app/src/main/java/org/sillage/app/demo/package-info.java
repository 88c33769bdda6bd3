// SPDX-License-Identifier: Apache-2.0
/**
 * The founding campaign in an invented world: outlets, articles, posts and exports made by a seeded generator, a small
 * server on loopback that plays the outside world by a simulated clock, and the real jobs run over it. Only the public
 * totals are those of the founding case; every sheet says that the rest is invented.
 */
@NullMarked
package org.sillage.app.demo;

import org.jspecify.annotations.NullMarked;
