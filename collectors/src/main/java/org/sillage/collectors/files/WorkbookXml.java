// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens the parts of a workbook, which are XML, with nothing outside them in reach. No spreadsheet writes a document
 * type, so one is refused: without it no entity can be declared.
 */
final class WorkbookXml {

    private static final XMLInputFactory FACTORY = factory();

    private WorkbookXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // The JDK counts each &amp; of a text as an entity and stops at 100,000 characters of them, which a long list
        // has.
        // Without a document type there are no others, and the size of a part is limited where it is unpacked.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refused: " + systemId);
        });
        return factory;
    }

    static XMLStreamReader open(InputStream part) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(part);
    }

    /** Goes on to the next event; refuses a document type. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("a document type or an entity of its own", xml.getLocation());
        }
        return event;
    }

    /** Goes on to the start of the next element; false at the end of the document. */
    static boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) if (next(xml) == XMLStreamConstants.START_ELEMENT) return true;
        return false;
    }

    /** An attribute by its local name, whatever its namespace: strict and transitional files differ in it. */
    static Optional<String> attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) return Optional.of(xml.getAttributeValue(i));
        }
        return Optional.empty();
    }
}
