// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The only opener of rich text (.rtf): its paragraphs as text. Nothing that is embedded in it is opened. */
public final class RichTextFile {

    private static final Pattern TAB = Pattern.compile("\t");

    private RichTextFile() {}

    /**
     * Paragraphs in the order of the document, each cell of a table as one; blank ones left out. A tab stays one: it
     * parts a label from its value.
     *
     * @throws UnreadableEvidenceException where it is no rich text, is damaged or goes beyond a limit
     */
    public static List<String> paragraphs(Evidence evidence) throws UnreadableEvidenceException {
        byte[] bytes = XmlFile.bytes(evidence);
        if (FileKind.of(bytes) != FileKind.RTF) throw new UnreadableEvidenceException("", Message.of("rtf.none"));
        Paragraphs paragraphs = new Paragraphs();
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            new RTFParser().parse(in, paragraphs, new Metadata(), context);
        } catch (IOException | SAXException | TikaException damaged) {
            throw new UnreadableEvidenceException("", Message.of("rtf.damaged"), damaged);
        }
        return paragraphs.done();
    }

    private static String shown(String line) {
        return TAB.splitAsStream(line)
                .map(Blanks::shown)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\t"));
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            throw new IllegalStateException("nothing embedded is opened");
        }
    }

    /** The parser tells a document as XHTML: every element but those inside a line ends one. */
    private static final class Paragraphs extends DefaultHandler {

        private static final List<String> INLINE = List.of("b", "i", "u", "a", "strike", "span");

        private final List<String> paragraphs = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, length);
        }

        @Override
        public void ignorableWhitespace(char[] characters, int start, int length) {
            text.append(' ');
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            if (!INLINE.contains(name)) end();
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            if (!INLINE.contains(name)) end();
        }

        List<String> done() {
            end();
            return paragraphs;
        }

        private void end() {
            text.toString()
                    .lines()
                    .map(RichTextFile::shown)
                    .filter(line -> !line.isEmpty())
                    .forEach(paragraphs::add);
            text.setLength(0);
        }
    }
}
