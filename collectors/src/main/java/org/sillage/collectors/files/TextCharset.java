// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.sillage.core.evidence.Evidence;

/**
 * Finds the charset of text that does not say it. In this order: a byte order mark; NULs at every other place; the
 * whole is valid UTF-8; what ICU's statistics say; windows-1252, which reads any byte.
 */
final class TextCharset {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 1 << 16;
    private static final int NUL_SAMPLE = 200;
    /** Below it ICU guesses; a French text of ten words has about 50. */
    private static final int CONFIDENT = 30;

    private TextCharset() {}

    static Charset of(Evidence.Content bytes) throws IOException {
        byte[] head;
        try (InputStream in = bytes.open()) {
            head = in.readNBytes(SAMPLE);
        }
        if (begins(head, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (begins(head, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        if (begins(head, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        if (nuls(head, 1) > 0.3) return StandardCharsets.UTF_16LE;
        if (nuls(head, 0) > 0.3) return StandardCharsets.UTF_16BE;
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : guessed(head);
    }

    /** The same of bytes in memory. */
    static Charset of(byte[] bytes) {
        try {
            return of(() -> new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean begins(byte[] head, int... mark) {
        if (head.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((head[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    /** Share of NULs at even or odd places of the first bytes. A stray NUL in other text is far below a third. */
    private static double nuls(byte[] head, int parity) {
        int places = 0;
        int nuls = 0;
        for (int i = parity; i < Math.min(head.length, NUL_SAMPLE); i += 2) {
            places++;
            if (head[i] == 0) nuls++;
        }
        return places == 0 ? 0 : (double) nuls / places;
    }

    /** Whether every byte fits; a character cut off by the end of the file is let pass. */
    private static boolean isUtf8(Evidence.Content bytes) throws IOException {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer read = ByteBuffer.allocate(SAMPLE);
        CharBuffer dropped = CharBuffer.allocate(SAMPLE);
        try (InputStream in = bytes.open()) {
            while (true) {
                int count = in.read(read.array(), read.position(), read.remaining());
                if (count < 0) return true;
                read.position(read.position() + count).flip();
                if (strict.decode(read, dropped.clear(), false).isError()) return false;
                read.compact();
            }
        }
    }

    private static Charset guessed(byte[] head) {
        CharsetMatch match = new CharsetDetector().setText(head).detect();
        if (match == null || match.getConfidence() < CONFIDENT || !Charset.isSupported(match.getName())) {
            return WINDOWS_1252;
        }
        // Latin-1 has control characters where windows-1252 has quotes, dashes and the euro: nobody means those.
        return match.getName().equals("ISO-8859-1") ? WINDOWS_1252 : Charset.forName(match.getName());
    }
}
