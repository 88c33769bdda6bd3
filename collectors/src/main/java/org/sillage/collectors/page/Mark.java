// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import org.jsoup.nodes.Element;

/**
 * An element that may tell something of the article.
 *
 * @param kind what it may tell
 * @param order how many lines of the page stand before it
 * @param aside whether it stands among comments, teasers or the like
 */
record Mark(Element element, Kind kind, int order, boolean aside) {

    /** What it says: for machines where it has that, else as it is shown; one line. */
    String text() {
        return PageText.oneLine(element.hasAttr("content") ? element.attr("content") : element.text());
    }

    /** What an element may tell. */
    enum Kind {
        HEADING,
        ITEM_HEADLINE,
        ITEM_AUTHOR,
        ITEM_DATE,
        REL_AUTHOR,
        BYLINE,
        TIME,
        DATE,
        CHANGED
    }
}
