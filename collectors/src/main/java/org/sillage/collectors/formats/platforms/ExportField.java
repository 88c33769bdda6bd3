// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

/** What a column of a platform's export can hold beside numbers. */
enum ExportField {
    /** The network's own id of the post. */
    ID,
    /** Id of the page that published it. */
    PAGE,
    /** Address of the post. */
    LINK,
    TEXT,
    /** A second column of text: the caption stands in one or the other. */
    MORE_TEXT,
    /** When the post was published; in a table of days, the day. */
    TIME,
    /** The day that the numbers of a row of a post are of, or a word for all of its life. */
    SPAN,
    /** Handle of the account. */
    HANDLE,
    /** Name of the account as it is shown. */
    NAME
}
