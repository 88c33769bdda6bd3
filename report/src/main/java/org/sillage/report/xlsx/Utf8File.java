// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Characters as UTF-8 through one buffer. The pieces of a cell are a few letters each: the library's usual chain of
 * writers costs more for each of them than the letters do.
 */
final class Utf8File extends Writer {

    /** What the longest piece written without a look at the room takes: a number, or one character escaped. */
    private static final int SPARE = 32;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int size;

    /** @param out closed with this */
    Utf8File(OutputStream out) {
        this.out = out;
    }

    /** Letters that are ASCII and need no escape. */
    void ascii(String letters) throws IOException {
        int length = letters.length();
        for (int from = 0; from < length; ) {
            room();
            int end = Math.min(length, from + buffer.length - size);
            while (from < end) buffer[size++] = (byte) letters.charAt(from++);
        }
    }

    /** A whole number of 0 or more. */
    void whole(long number) throws IOException {
        room();
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) digits++;
        long rest = number;
        for (int at = size + digits - 1; at >= size; at--, rest /= 10) buffer[at] = (byte) ('0' + rest % 10);
        size += digits;
    }

    /** Text as it stands between two tags. */
    void escaped(String text) throws IOException {
        int length = text.length();
        for (int at = 0; at < length; at++) {
            if (buffer.length - size < SPARE) flushBuffer();
            char c = text.charAt(at);
            if (c < 0x80) escaped(c);
            else if (Character.isHighSurrogate(c) && at + 1 < length)
                encoded(Character.toCodePoint(c, text.charAt(++at)));
            else encoded(c);
        }
    }

    private void escaped(char c) throws IOException {
        switch (c) {
            case '<' -> ascii("&lt;");
            case '>' -> ascii("&gt;");
            case '&' -> ascii("&amp;");
            // Else a reader is free to take them for a space.
            case '\n' -> ascii("&#xa;");
            case '\r' -> ascii("&#xd;");
            case '\t' -> ascii("&#x9;");
            default -> buffer[size++] = (byte) c;
        }
    }

    private void encoded(int point) {
        if (point < 0x80) {
            buffer[size++] = (byte) point;
        } else if (point < 0x800) {
            buffer[size++] = (byte) (0xc0 | (point >> 6));
            follow(point);
        } else if (point < 0x10000) {
            buffer[size++] = (byte) (0xe0 | (point >> 12));
            follow(point >> 6);
            follow(point);
        } else {
            buffer[size++] = (byte) (0xf0 | (point >> 18));
            follow(point >> 12);
            follow(point >> 6);
            follow(point);
        }
    }

    private void follow(int bits) {
        buffer[size++] = (byte) (0x80 | (bits & 0x3f));
    }

    private void room() throws IOException {
        if (buffer.length - size < SPARE) flushBuffer();
    }

    @Override
    public void write(char[] letters, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) write(letters[i]);
    }

    @Override
    public void write(String letters) throws IOException {
        for (int i = 0; i < letters.length(); i++) write(letters.charAt(i));
    }

    @Override
    public void write(int letter) throws IOException {
        room();
        encoded(letter);
    }

    private void flushBuffer() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    @Override
    public void flush() throws IOException {
        flushBuffer();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flushBuffer();
        }
    }
}
