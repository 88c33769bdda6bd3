// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

/**
 * Where something stands in a file.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record Place(int line, int column) implements Comparable<Place> {

    /** The beginning of a file. */
    public static final Place START = new Place(1, 1);

    /** So many characters further on the same line. */
    Place right(int characters) {
        return new Place(line, column + characters);
    }

    @Override
    public int compareTo(Place other) {
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }
}
