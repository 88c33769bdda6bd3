// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/** The only opener of HTML. Nothing it names is fetched, no script of it runs. */
public final class HtmlFile {

    /**
     * Tags of a page at most: the tree takes a hundred times their bytes, and unclosed formatting is repeated by the parser.
     * The longest articles have a tenth of it.
     */
    public static final int MOST_TAGS = 150_000;

    /** Of a page: an article with all its scripts has a tenth of it. */
    private static final int MAX_BYTES = 16 << 20;

    /** What people save and papers publish nests a few dozen levels; what is deeper stands flat at this one. */
    private static final int DEEPEST = 200;

    private static final int SAMPLE = 1 << 16;
    private static final Pattern HTML =
            Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|body|article|main|meta|div|h1|p)[\\s>/]");

    private HtmlFile() {}

    /**
     * The tree of what a tool saved; whatever the markup, there is one.
     *
     * @throws UnreadableEvidenceException where the bytes do not begin with a tag, or exceed the limit
     */
    public static Document open(Evidence evidence) throws UnreadableEvidenceException {
        byte[] bytes = XmlFile.bytes(evidence);
        if (FileKind.of(bytes) != FileKind.MARKUP) throw unreadable("html.none");
        return tree(bytes, evidence.mediaType(), "");
    }

    /**
     * The tree of a page that anybody on the web may have made.
     *
     * @param address of the page, which others lean on; empty where nobody knows it
     * @throws UnreadableEvidenceException where it is no HTML, or larger than any page of an article
     */
    public static Document page(Evidence evidence, String address) throws UnreadableEvidenceException {
        byte[] bytes = bytes(evidence);
        if (tags(bytes) > MOST_TAGS) throw unreadable("page.too-many-tags", MOST_TAGS);
        // Of UTF-16 every other byte is a NUL.
        String head = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
        if (!HTML.matcher(head.replace("\0", "")).find()) throw unreadable("page.not-html");
        return tree(bytes, evidence.mediaType(), address);
    }

    /**
     * The same of bytes that were looked at before.
     *
     * @param mediaType as the server stated it; empty where nobody did
     */
    public static Document tree(byte[] bytes, String mediaType, String address) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            return Jsoup.parse(in, HtmlCharset.of(bytes, mediaType).name(), address, parser);
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
}
