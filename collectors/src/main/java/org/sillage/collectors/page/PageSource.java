// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * The bytes of a page as a tree. Servers and pages state charsets that are not theirs: bytes that are valid UTF-8 are UTF-8
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
     * The tree of a page.
     *
     * @param address of the page, which others lean on; empty where nobody knows it
     * @throws UnreadableEvidenceException where it is no HTML, or larger than any page of an article
     */
    static Document read(Evidence evidence, String address) throws UnreadableEvidenceException {
        byte[] bytes = bytes(evidence);
        if (tags(bytes) > MOST_TAGS) throw unreadable("page.too-many-tags", MOST_TAGS);
        // Of UTF-16 every other byte is a NUL.
        String head = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
        if (!HTML.matcher(head.replace("\0", "")).find()) throw unreadable("page.not-html");
        Charset charset = charset(bytes, head, evidence.mediaType());
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            return Jsoup.parse(in, charset.name(), address);
        } catch (IOException broken) {
            throw new UncheckedIOException("bytes in memory", broken);
        }
    }

    private static byte[] bytes(Evidence evidence) throws UnreadableEvidenceException {
        try (InputStream in = evidence.open()) {
            byte[] bytes = new byte[Math.min(in.available(), MAX_BYTES) + 1];
            int read = in.readNBytes(bytes, 0, bytes.length);
            if (read < bytes.length) return Arrays.copyOf(bytes, read);
            byte[] more = in.readNBytes(MAX_BYTES + 1 - read);
            if (read + more.length <= MAX_BYTES) return joined(bytes, more);
        } catch (IOException broken) {
            throw new UnreadableEvidenceException("", Message.of("xml.no-bytes"), broken);
        }
        throw unreadable("xml.too-large", MAX_BYTES >> 20);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static UnreadableEvidenceException unreadable(String key, Object... arguments) {
        return new UnreadableEvidenceException("", Message.of(key, arguments));
    }

    /** Not counted where there is no room for too many. */
    private static int tags(byte[] bytes) {
        if (bytes.length < 3 * MOST_TAGS) return 0;
        int tags = 0;
        for (byte b : bytes) if (b == '<') tags++;
        return tags;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private static Charset charset(byte[] bytes, String head, String mediaType) {
        if (begins(bytes, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        if (begins(bytes, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        Utf8Letters letters = Utf8Letters.of(bytes);
        if (letters.broken() == 0) return StandardCharsets.UTF_8;
        Optional<Charset> stated = stated(mediaType).or(() -> stated(head.substring(0, Math.min(head.length(), HEAD))));
        if (stated.isEmpty() || stated.get().equals(StandardCharsets.UTF_8)) {
            // A few broken letters in a page of UTF-8, as comments and cut teasers leave them, change nothing.
            return letters.whole() > letters.broken() ? StandardCharsets.UTF_8 : guessed(bytes);
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
        if (unsure || match.getName().equals("ISO-8859-1")) return WINDOWS_1252;
        return Charset.forName(match.getName());
    }
}
