// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * The only opener of saved HTML. Nothing it names is fetched, no script of it runs.
 *
 * <p>Pages say {@code ISO-8859-1} over bytes that are UTF-8, so the bytes are asked first: what is valid UTF-8 (or
 * UTF-16) is that. Only then the page's own word counts, and without one the habit of its letters.
 */
public final class HtmlFile {

    private static final Pattern STATED =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");
    private static final int HEAD = 4_096;

    /** Pages that people save nest a few dozen levels; what is deeper stands flat at this one. */
    private static final int DEEPEST = 200;

    private HtmlFile() {}

    /**
     * The tree of a page; whatever the markup, there is one.
     *
     * @throws UnreadableEvidenceException where the bytes do not begin with a tag, or exceed the limit
     */
    public static Document open(Evidence evidence) throws UnreadableEvidenceException {
        byte[] bytes = XmlFile.bytes(evidence);
        if (FileKind.of(bytes) != FileKind.MARKUP) throw new UnreadableEvidenceException("", Message.of("html.none"));
        String text = new String(bytes, charset(bytes));
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        return Jsoup.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, "", parser);
    }

    private static Charset charset(byte[] bytes) {
        Charset found = TextCharset.of(bytes);
        boolean certain = found.name().startsWith("UTF-");
        return certain ? found : stated(bytes).orElse(found);
    }

    /** What says Latin-1 means windows-1252; what says UTF-8 was not. */
    private static Optional<Charset> stated(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher stated = STATED.matcher(head);
        if (!stated.find()) return Optional.empty();
        try {
            Charset charset = Charset.forName(stated.group(1));
            if (charset.name().startsWith("UTF-")) return Optional.empty();
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? XmlCharset.WINDOWS : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
