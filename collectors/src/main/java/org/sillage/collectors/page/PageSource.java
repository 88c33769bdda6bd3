// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * The characters of a page. Servers and pages state charsets that are not theirs: bytes that are valid UTF-8 are UTF-8
 * whatever is said; else what is stated counts, and Latin-1 means windows-1252, as in every browser.
 */
final class PageSource {

    /** An article with all its scripts has a tenth of it. */
    static final int MAX_BYTES = 16 << 20;

    /**
     * Tags at most: the tree takes a hundred times their bytes, and unclosed formatting is repeated by the parser. The
     * longest articles have a tenth of it.
     */
    static final int MOST_TAGS = 150_000;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** Where a page has to state its charset (HTML Standard, section 4.2.5.4), with much to spare. */
    private static final int HEAD = 8_192;

    private static final int SAMPLE = 1 << 16;
    private static final int CONFIDENT = 30;
    private static final Pattern STATED = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
    private static final Pattern HTML =
            Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|body|article|main|meta|div|h1|p)[\\s>/]");

    private PageSource() {}

    /**
     * The whole page.
     *
     * @throws UnreadableEvidenceException where it is no HTML, or larger than any page of an article
     */
    static String read(Evidence evidence) throws UnreadableEvidenceException {
        byte[] bytes = bytes(evidence);
        if (tags(bytes) > MOST_TAGS) throw unreadable("page.too-many-tags", MOST_TAGS);
        String text = decoded(bytes, evidence.mediaType());
        if (!HTML.matcher(text).find()) throw unreadable("page.not-html");
        return text;
    }

    private static byte[] bytes(Evidence evidence) throws UnreadableEvidenceException {
        try (InputStream in = evidence.open()) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length <= MAX_BYTES) return bytes;
        } catch (IOException broken) {
            throw new UnreadableEvidenceException("", Message.of("xml.no-bytes"), broken);
        }
        throw unreadable("xml.too-large", MAX_BYTES >> 20);
    }

    private static UnreadableEvidenceException unreadable(String key, Object... arguments) {
        return new UnreadableEvidenceException("", Message.of(key, arguments));
    }

    private static int tags(byte[] bytes) {
        int tags = 0;
        for (byte b : bytes) if (b == '<') tags++;
        return tags;
    }

    private static String decoded(byte[] bytes, String mediaType) {
        if (begins(bytes, 0xFF, 0xFE)) return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        if (begins(bytes, 0xFE, 0xFF)) return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        int start = begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, start, bytes.length - start, charset(bytes, mediaType));
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private static Charset charset(byte[] bytes, String mediaType) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Optional<Charset> stated = stated(mediaType).or(() -> stated(head));
        if (stated.isEmpty() || stated.get().equals(StandardCharsets.UTF_8)) {
            // A few broken letters in a page of UTF-8, as comments and cut teasers leave them, change nothing.
            return isMostlyUtf8(bytes) ? StandardCharsets.UTF_8 : guessed(bytes);
        }
        boolean latin =
                stated.get().equals(StandardCharsets.ISO_8859_1) || stated.get().equals(StandardCharsets.US_ASCII);
        return latin ? WINDOWS_1252 : stated.get();
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

    /** Whether more letters beyond ASCII are whole than broken. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) continue;
            int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
            int followers = 0;
            while (followers < more && i + 1 < bytes.length && (bytes[i + 1] & 0xC0) == 0x80) {
                followers++;
                i++;
            }
            if (more > 0 && followers == more) whole++;
            else broken++;
        }
        return whole > broken;
    }

    private static Charset guessed(byte[] bytes) {
        CharsetMatch match = new CharsetDetector()
                .setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)))
                .detect();
        boolean unsure = match == null || match.getConfidence() < CONFIDENT || !Charset.isSupported(match.getName());
        if (unsure || match.getName().equals("ISO-8859-1")) return WINDOWS_1252;
        return Charset.forName(match.getName());
    }
}
