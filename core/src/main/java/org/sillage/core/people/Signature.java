// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

/**
 * A name in an outlet, as clippings are signed.
 *
 * @param name one person's, as prepared
 * @param outlet its key; empty when nobody could tell
 */
public record Signature(String name, String outlet) {}
