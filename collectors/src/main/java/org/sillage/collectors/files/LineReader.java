// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.message.Message;

/** Physical lines with their numbers; ends of line may be mixed. Lines can be put back, to be read anew. */
final class LineReader implements Closeable {

    /** Five hundred times what a spreadsheet's cell holds, and little enough that a hostile file does no harm. */
    static final int LONGEST_LINE = 16 << 20;

    private static final int NOTHING = -2;

    private final Reader text;
    private final char[] buffer = new char[1 << 14];
    private final Deque<Line> putBack = new ArrayDeque<>();
    private int position;
    private int end;
    private long number;

    LineReader(Reader text) {
        this.text = text;
    }

    /**
     * @param number from 1
     * @param text without its end, and without NULs, which some tools leave and nobody means
     * @param ending CR, LF or both; empty at the end of the file
     */
    record Line(long number, String text, String ending) {}

    /** @throws UnreadableEvidenceException when the line is longer than {@link #LONGEST_LINE} */
    Optional<Line> next() throws IOException {
        if (!putBack.isEmpty()) return Optional.of(putBack.pop());
        StringBuilder line = new StringBuilder();
        int sign = upToEnd(line);
        if (sign < 0 && line.isEmpty()) return Optional.empty();
        number++;
        String ending = sign < 0 ? "" : String.valueOf((char) sign);
        if (sign == '\r' && peek() == '\n') {
            position++;
            ending = "\r\n";
        }
        return Optional.of(new Line(number, withoutNuls(line), ending));
    }

    /** Lines already handed over, in their order: they come again. */
    void putBack(List<Line> lines) {
        lines.reversed().forEach(putBack::push);
    }

    /** Appends up to the end of the line, which is taken and answered: CR or LF, or negative at the end of the file. */
    private int upToEnd(StringBuilder line) throws IOException {
        while (peek() != NOTHING) {
            int start = position;
            while (position < end && buffer[position] != '\n' && buffer[position] != '\r') position++;
            line.append(buffer, start, position - start);
            if (line.length() > LONGEST_LINE) throw tooLong();
            if (position < end) return buffer[position++];
        }
        return NOTHING;
    }

    private int peek() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, text.read(buffer));
        }
        return end == 0 ? NOTHING : buffer[position];
    }

    private UnreadableEvidenceException tooLong() {
        return new UnreadableEvidenceException(
                "line " + (number + 1), Message.of("file.line-too-long", number + 1, LONGEST_LINE));
    }

    private static String withoutNuls(StringBuilder line) {
        String text = line.toString();
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
