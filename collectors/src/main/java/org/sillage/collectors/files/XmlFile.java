// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * The only opener of XML. Nothing outside the document is ever opened: external access is off and no entity can be
 * declared. It is read element by element, so that a document of any number of items takes the memory of one, and what
 * came before a fault is not lost.
 */
public final class XmlFile implements AutoCloseable {

    private static final int MAX_BYTES = 64 * 1024 * 1024;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final XmlScope scope = new XmlScope();

    private XmlFile(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** What {@link #next} met; text between elements is passed over. */
    public enum Event {
        START,
        END,
        END_OF_DOCUMENT
    }

    /**
     * Reads the bytes, closes them and stands before the root.
     *
     * @throws UnreadableEvidenceException when they are no text with markup, or declare a DOCTYPE with a subset
     */
    public static XmlFile open(Evidence evidence) throws UnreadableEvidenceException {
        byte[] bytes = bytes(evidence);
        if (bytes.length == 0) throw unreadable("xml.empty");
        String text = XmlTidy.tidy(XmlCharset.decode(bytes, evidence.mediaType()));
        if (text.isBlank()) throw unreadable("xml.empty");
        if (!text.stripLeading().startsWith("<")) throw unreadable("xml.not-xml");
        try {
            return new XmlFile(FACTORY.createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            throw new UnreadableEvidenceException("", Message.of("xml.not-xml"), e);
        }
    }

    /** Goes on to the next start or end of an element. */
    public Event next() throws UnreadableEvidenceException {
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    scope.enter(reader);
                    return Event.START;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    scope.leave();
                    return Event.END;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return Event.END_OF_DOCUMENT;
                }
                default -> {
                    // text, comment or instruction: nothing between elements matters
                }
            }
        }
    }

    /** The element that has just started, with its attributes and without what it holds. */
    public Element start() {
        return scope.element(reader);
    }

    /** How many elements are open; 1 inside the root. */
    public int depth() {
        return scope.depth();
    }

    /**
     * The element that has just started, with all it holds; goes to its end.
     *
     * @return empty where it nests too deep or holds too many elements to be believed; it is passed over
     */
    public Optional<Element> element() throws UnreadableEvidenceException {
        XmlTree tree = new XmlTree(scope.element(reader));
        while (!tree.isComplete()) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    scope.enter(reader);
                    if (tree.takesMore()) tree.start(scope.element(reader));
                    else tree.startUnkept();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    scope.leave();
                    tree.end();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    tree.text(reader.getText());
                case XMLStreamConstants.END_DOCUMENT -> throw malformed(null);
                default -> {
                    // comment or instruction
                }
            }
        }
        return tree.result();
    }

    /** Passes over the element that has just started. */
    public void skip() throws UnreadableEvidenceException {
        int outside = scope.depth() - 1;
        while (scope.depth() > outside) next();
    }

    /** Line that reading has come to, from 1. */
    public int line() {
        return reader.getLocation().getLineNumber();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a reader of text in memory cannot fail to close", e);
        }
    }

    private int advance() throws UnreadableEvidenceException {
        try {
            return reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private UnreadableEvidenceException malformed(@Nullable XMLStreamException cause) {
        Message reason =
                Message.of("xml.malformed", line(), reader.getLocation().getColumnNumber());
        String place = "line " + line();
        return cause == null
                ? new UnreadableEvidenceException(place, reason)
                : new UnreadableEvidenceException(place, reason, cause);
    }

    private static UnreadableEvidenceException unreadable(String key) {
        return new UnreadableEvidenceException("", Message.of(key));
    }

    /**
     * The bytes of a document; unpacked where the file itself is a gzip, as sitemaps often are.
     *
     * @throws UnreadableEvidenceException where they exceed the limit, unpacked or not, or cannot be unpacked
     */
    public static byte[] bytes(Evidence evidence) throws UnreadableEvidenceException {
        byte[] bytes;
        try (InputStream in = evidence.open()) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (UnreadableEvidenceException refused) {
            throw refused;
        } catch (IOException e) {
            throw new UnreadableEvidenceException("", Message.of("xml.no-bytes"), e);
        }
        return isGzip(bytes) ? unpacked(bytes) : limited(bytes);
    }

    private static byte[] unpacked(byte[] packed) throws UnreadableEvidenceException {
        byte[] bytes;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException damaged) {
            throw new UnreadableEvidenceException("", Message.of("xml.gzip"), damaged);
        }
        // Packed twice is nobody's habit.
        if (isGzip(bytes)) throw unreadable("xml.gzip");
        return limited(bytes);
    }

    private static byte[] limited(byte[] bytes) throws UnreadableEvidenceException {
        if (bytes.length <= MAX_BYTES) return bytes;
        throw new UnreadableEvidenceException("", Message.of("xml.too-large", MAX_BYTES / (1024 * 1024)));
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else is on the class path; its limits are set here, because they differ by version.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty("jdk.xml.elementAttributeLimit", 100_000);
        factory.setProperty("jdk.xml.maxElementDepth", 0);
        // They count &lt; and &amp; too, of which a feed of whole articles has more than Java 25 allows. Others cannot
        // be declared.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the document is opened");
        });
        return factory;
    }
}
