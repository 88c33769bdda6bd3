// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.net.URI;
import java.util.Optional;

/**
 * An item about us: what a {@link Post} and a {@link Clipping} share. Evidence and numbers stay outside, so that two
 * equal records say the same thing and a second sighting adds no version.
 */
public sealed interface Mention permits Post, Clipping {

    /** Same item, same id, for ever. */
    MentionId id();

    /** Lower-case name of the network; {@code press} for a clipping. */
    String network();

    /** Web address as first met, http or https; empty for print and broadcast. */
    Optional<URI> url();

    Published published();

    /** Primary language subtag, such as {@code fr}; empty when unknown. */
    String language();

    /** Headline; empty for a post. */
    String title();

    /** Plain text, as much of it as the source gave; may be empty. */
    String text();
}
