// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.util.Optional;

/**
 * An invented person on the list of accredited journalists.
 *
 * @param lastName as the list writes it
 * @param firstName as the list writes it; an initial where the list knows no more
 * @param otherName another surname the person signs with; empty for none
 * @param outlet as the list writes it; empty for a freelance
 * @param invited whether the press office had asked the person to come
 * @param signs the name in articles; empty for somebody who writes nowhere
 */
record Guest(
        String lastName, String firstName, String otherName, String outlet, boolean invited, Optional<String> signs) {}
