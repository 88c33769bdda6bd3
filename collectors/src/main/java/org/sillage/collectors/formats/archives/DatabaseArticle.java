// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One article as a press database exports it; what it does not say is empty.
 *
 * @param position in its file, from 1
 * @param number the database's own number of the document; it names the document, never the mention
 * @param date as it stands, such as {@code 29 décembre 2011}
 * @param time as it stands, such as {@code 15:32}
 * @param byline as signed
 * @param language what the database calls it
 * @param page where it stood in print
 * @param text paragraph by paragraph
 * @param url where it can be read on the outlet's own site
 */
record DatabaseArticle(
        int position,
        String number,
        String title,
        String outlet,
        String date,
        String time,
        String byline,
        String language,
        String page,
        List<String> text,
        Optional<URI> url) {

    DatabaseArticle {
        text = List.copyOf(text);
    }

    String place() {
        return place(position);
    }

    /** Place of the document that stands there. */
    static String place(int position) {
        return "document " + position;
    }
}
