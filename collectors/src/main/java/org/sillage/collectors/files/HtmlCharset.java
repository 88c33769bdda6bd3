// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charset of HTML. Servers and pages state charsets that are not theirs: bytes that are valid UTF-8 (or begin as
 * UTF-16 does) are that whatever is said; else what is stated counts, and Latin-1 means windows-1252, as in every browser;
 * without a word, the habit of their letters.
 */
final class HtmlCharset {

    /** Where a page has to state its charset (HTML Standard, section 4.2.5.4), with much to spare. */
    private static final int HEAD = 8_192;

    private static final int SAMPLE = 1 << 16;
    private static final int CONFIDENT = 30;
    private static final Pattern STATED = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    private HtmlCharset() {}

    /** @param mediaType as the server stated it, with its charset; empty where nobody did */
    static Charset of(byte[] bytes, String mediaType) {
        if (begins(bytes, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        if (begins(bytes, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        Utf8Letters letters = Utf8Letters.of(bytes);
        if (letters.broken() == 0) return StandardCharsets.UTF_8;
        Optional<Charset> stated = stated(mediaType).or(() -> stated(head(bytes)));
        if (stated.isEmpty() || stated.get().equals(StandardCharsets.UTF_8)) {
            // A few broken letters in a page of UTF-8, as comments and cut teasers leave them, change nothing.
            return letters.whole() > letters.broken() ? StandardCharsets.UTF_8 : guessed(bytes);
        }
        boolean latin =
                stated.get().equals(StandardCharsets.ISO_8859_1) || stated.get().equals(StandardCharsets.US_ASCII);
        return latin ? XmlCharset.WINDOWS : stated.get();
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private static Optional<Charset> stated(String text) {
        Matcher name = STATED.matcher(text);
        if (!name.find()) return Optional.empty();
        try {
            return Charset.isSupported(name.group(1)) ? Optional.of(Charset.forName(name.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException noCharset) {
            return Optional.empty();
        }
    }

    /**
     * Letters beyond ASCII.
     *
     * @param whole that are UTF-8
     * @param broken that are not
     */
    private record Utf8Letters(int whole, int broken) {

        private static final long BEYOND_ASCII = 0x8080808080808080L;

        static Utf8Letters of(byte[] bytes) {
            int whole = 0;
            int broken = 0;
            ByteBuffer eights = ByteBuffer.wrap(bytes);
            for (int i = 0; i < bytes.length; i++) {
                while (i + Long.BYTES <= bytes.length && (eights.getLong(i) & BEYOND_ASCII) == 0) i += Long.BYTES;
                if (i == bytes.length || bytes[i] >= 0) continue;
                int wanted = followers(bytes[i] & 0xFF);
                int end = Math.min(i + wanted, bytes.length - 1);
                int last = i;
                while (last < end && (bytes[last + 1] & 0xC0) == 0x80) last++;
                if (wanted > 0 && last == i + wanted) whole++;
                else broken++;
                i = last;
            }
            return new Utf8Letters(whole, broken);
        }

        private static int followers(int lead) {
            if (lead >= 0xF8 || lead < 0xC2) return 0;
            return lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        }
    }

    private static Charset guessed(byte[] bytes) {
        CharsetMatch match = new CharsetDetector()
                .setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)))
                .detect();
        boolean unsure = match == null || match.getConfidence() < CONFIDENT || !Charset.isSupported(match.getName());
        if (unsure || match.getName().equals("ISO-8859-1")) return XmlCharset.WINDOWS;
        return Charset.forName(match.getName());
    }
}
