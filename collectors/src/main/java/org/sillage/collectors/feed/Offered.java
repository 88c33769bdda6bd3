// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a feed offers of one item, whatever its format.
 *
 * @param title one line of plain text; empty when there is none
 * @param text plain; empty when there is none
 * @param url of the article; empty when there is none
 * @param outlet name of the outlet it was taken from; empty when it names none
 * @param site host of that outlet; empty when it names none
 * @param authors signatures as they stand, in order
 * @param dates as they stand, the best first
 * @param language tag as it stands; empty when it states none
 */
record Offered(
        String title,
        String text,
        Optional<URI> url,
        String outlet,
        String site,
        List<String> authors,
        List<String> dates,
        String language) {}
