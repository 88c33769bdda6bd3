// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Lines of a file that hold something; one that is longer than any document is passed over, not held. */
final class JsonLines implements Closeable {

    static final int LONGEST_LINE = 16 << 20;

    private final BufferedReader text;
    private long number;

    JsonLines(BufferedReader text) {
        this.text = text;
    }

    /**
     * @param number from 1
     * @param text without blanks at its ends, as far as it is held
     */
    record Line(long number, String text, boolean isTooLong) {

        String place() {
            return "line " + number;
        }

        boolean isDocument() {
            if (isTooLong) return false;
            try {
                return XReader.JSON.readTree(text).isContainer();
            } catch (JacksonException broken) {
                return false;
            }
        }
    }

    /** Empty at the end of the file. */
    Optional<Line> next() throws IOException {
        StringBuilder line = new StringBuilder();
        long length = 0;
        int c;
        while ((c = text.read()) >= 0) {
            if (c == '\n') {
                number++;
                if (!line.toString().isBlank()) return Optional.of(line(line, length));
                line.setLength(0);
                length = 0;
            } else if (++length <= LONGEST_LINE && c != '\uFEFF') line.append((char) c);
        }
        number++;
        return line.toString().isBlank() ? Optional.empty() : Optional.of(line(line, length));
    }

    private Line line(StringBuilder line, long length) {
        return new Line(number, line.toString().strip(), length > LONGEST_LINE);
    }

    Optional<Line> nextUnchecked() {
        try {
            return next();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void closeUnchecked() {
        try {
            close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
