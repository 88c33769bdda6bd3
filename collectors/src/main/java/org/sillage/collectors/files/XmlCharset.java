// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of an XML document into text, whatever header, prolog and bytes say of each other.
 *
 * <p>A byte order mark rules, then the pattern that UTF-16, UTF-32 and EBCDIC leave at the start. Bytes that are valid UTF-8
 * beyond ASCII are UTF-8 where nobody, or a one-byte Latin charset, is stated: no Latin text looks like that by chance.
 * Else the header's charset, the prolog's and UTF-8 are tried in this order, and the first that reads every byte is
 * taken. Where none does, the bytes are UTF-8 with some faults if any of it is UTF-8, else windows-1252.
 */
final class XmlCharset {

    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern IN_HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s;\"']+)");
    private static final Pattern IN_PROLOG = Pattern.compile("<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern LATIN = Pattern.compile("(?i)(iso-8859-.*|windows-125.|us-ascii|x-mac.*|ibm.*)");
    private static final int PROLOG = 1_024;

    private XmlCharset() {}

    /** @param mediaType as the source stated it, such as {@code text/xml; charset=iso-8859-1}; may be empty */
    static String decode(byte[] bytes, String mediaType) {
        Optional<Charset> marked = fromMark(bytes).or(() -> fromZeros(bytes));
        if (marked.isPresent()) return withoutMark(new String(bytes, marked.get()));
        Set<Charset> stated = stated(bytes, mediaType);
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        boolean saysOtherwise =
                stated.stream().anyMatch(charset -> !isLatin(charset) && !charset.equals(StandardCharsets.UTF_8));
        if (utf8.isPresent() && !saysOtherwise) return utf8.get();
        for (Charset charset : stated) {
            Optional<String> text = strictly(bytes, charset);
            if (text.isPresent()) return text.get();
        }
        return utf8.orElseGet(() -> new String(bytes, holdsSomeUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS));
    }

    private static Set<Charset> stated(byte[] bytes, String mediaType) {
        Set<Charset> stated = new LinkedHashSet<>();
        Matcher header = IN_HEADER.matcher(mediaType);
        if (header.find()) named(header.group(1)).ifPresent(stated::add);
        String start = new String(bytes, 0, Math.min(bytes.length, PROLOG), StandardCharsets.ISO_8859_1);
        Matcher prolog = IN_PROLOG.matcher(start);
        if (prolog.find()) named(prolog.group(1)).ifPresent(stated::add);
        // These would see a zero byte in every other place, and there was none.
        stated.removeIf(
                charset -> charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32"));
        return stated;
    }

    /** What says Latin-1 is windows-1252 in practice: the places where they differ are control characters there. */
    private static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(CharsetNames.java(name));
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : charset);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isLatin(Charset charset) {
        return LATIN.matcher(charset.name().toLowerCase(Locale.ROOT)).matches();
    }

    private static Optional<Charset> fromMark(byte[] b) {
        if (startsWith(b, 0xEF, 0xBB, 0xBF)) return Optional.of(StandardCharsets.UTF_8);
        if (startsWith(b, 0xFF, 0xFE, 0, 0)) return Optional.of(Charset.forName("UTF-32LE"));
        if (startsWith(b, 0, 0, 0xFE, 0xFF)) return Optional.of(Charset.forName("UTF-32BE"));
        if (startsWith(b, 0xFF, 0xFE)) return Optional.of(StandardCharsets.UTF_16LE);
        if (startsWith(b, 0xFE, 0xFF)) return Optional.of(StandardCharsets.UTF_16BE);
        return Optional.empty();
    }

    private static Optional<Charset> fromZeros(byte[] b) {
        if (startsWith(b, 0x4C, 0x6F, 0xA7, 0x94)) return Optional.of(ofMainframe(b));
        if (startsWith(b, '<', 0, 0, 0)) return Optional.of(Charset.forName("UTF-32LE"));
        if (startsWith(b, 0, 0, 0, '<')) return Optional.of(Charset.forName("UTF-32BE"));
        if (startsWith(b, '<', 0)) return Optional.of(StandardCharsets.UTF_16LE);
        if (startsWith(b, 0, '<')) return Optional.of(StandardCharsets.UTF_16BE);
        return Optional.empty();
    }

    /** XML 1.0 appendix F: in every EBCDIC the declaration itself, which says which, has the same bytes. */
    private static Charset ofMainframe(byte[] bytes) {
        Charset any = Charset.forName("IBM037");
        Matcher prolog = IN_PROLOG.matcher(new String(bytes, 0, Math.min(bytes.length, PROLOG), any));
        return prolog.find() ? named(prolog.group(1)).orElse(any) : any;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) return false;
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) return false;
        }
        return true;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException notThis) {
            return Optional.empty();
        }
    }

    /** Whether a sequence of two bytes or more is UTF-8 somewhere: a lead byte and all that must follow it. */
    private static boolean holdsSomeUtf8(byte[] bytes) {
        byte[] replaced =
                new String(bytes, StandardCharsets.UTF_8).replace("\uFFFD", "").getBytes(StandardCharsets.UTF_8);
        for (byte b : replaced) {
            if (b < 0) return true;
        }
        return false;
    }
}
