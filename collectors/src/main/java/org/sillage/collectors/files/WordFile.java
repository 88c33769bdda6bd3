// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdom2.Content;
import org.jdom2.Element;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * The only opener of Word documents (.docx): their paragraphs as text. Of the archive one part is read; its styles,
 * pictures, macros and links lead nowhere.
 */
public final class WordFile {

    /** Where the text of every Word document stands. */
    public static final String TEXT = "word/document.xml";

    private WordFile() {}

    /**
     * Paragraphs in the order of the document, those in tables too; blank ones left out.
     *
     * @throws UnreadableEvidenceException where it is no Word document, is damaged or goes beyond a limit
     * @throws IOException where its bytes cannot be had
     */
    public static List<String> paragraphs(Evidence evidence) throws IOException {
        try (ZipParts parts = ZipParts.open(evidence.bytes())) {
            Optional<InputStream> text = parts.part(TEXT);
            if (text.isEmpty()) throw new UnreadableEvidenceException("", Message.of("file.zip-no-document"));
            InputStream once = text.get();
            return read(
                    new Evidence(evidence.digest(), evidence.origin(), "text/xml", evidence.observedAt(), () -> once));
        }
    }

    private static List<String> read(Evidence part) throws UnreadableEvidenceException {
        List<String> paragraphs = new ArrayList<>();
        try (XmlFile xml = XmlFile.open(part)) {
            for (XmlFile.Event event = xml.next(); event != XmlFile.Event.END_OF_DOCUMENT; event = xml.next()) {
                if (event != XmlFile.Event.START) continue;
                String name = xml.start().getName();
                // The same once more, for old programs.
                if (name.equals("Fallback")) xml.skip();
                if (name.equals("p")) xml.element().map(WordFile::shown).ifPresent(paragraphs::add);
            }
        }
        paragraphs.removeIf(String::isEmpty);
        return paragraphs;
    }

    private static String shown(Element paragraph) {
        StringBuilder text = new StringBuilder();
        append(paragraph, text);
        return Blanks.shown(text.toString());
    }

    /** Names of elements as WordprocessingML has them: {@code t} is text, {@code tab} and {@code br} are blanks. */
    private static void append(Element element, StringBuilder text) {
        switch (element.getName()) {
            case "t" -> text.append(element.getText());
            case "tab", "br", "cr" -> text.append(' ');
            default -> {
                for (Content content : element.getContent()) {
                    if (content instanceof Element inner) append(inner, text);
                }
            }
        }
    }
}
