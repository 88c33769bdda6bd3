// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places in evidence as a reader's language says them. What is kept of a place is the same in every language; it becomes
 * words where somebody reads it.
 */
final class PlaceWords {

    private static final Pattern LINE = Pattern.compile("line (\\d{1,9})");
    private static final Pattern DOCUMENT = Pattern.compile("document (\\d{1,9})");
    private static final Pattern CELL = Pattern.compile("(.+)!([A-Z]{1,3}\\d{1,7})");

    private PlaceWords() {}

    /**
     * A place in words: a line, a document, a cell of a sheet. Any other, such as the path {@code items[3]}, is the same
     * in every language and stands as it is.
     *
     * @param place as evidence has it, such as {@code line 12} or {@code Sheet1!B7}
     */
    static Message of(String place) {
        Matcher line = LINE.matcher(place);
        if (line.matches()) return Message.of("where.line", line.group(1));
        Matcher document = DOCUMENT.matcher(place);
        if (document.matches()) return Message.of("where.document", document.group(1));
        Matcher cell = CELL.matcher(place);
        return cell.matches()
                ? Message.of("where.cell", cell.group(1), cell.group(2))
                : Message.of("where.path", place);
    }
}
