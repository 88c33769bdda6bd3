// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/**
 * Opens the parts of a workbook, which are XML, with nothing outside them in reach. By Aalto, which takes a third of the
 * time that the JDK's parser does. No spreadsheet writes a document
 * type, so one is refused: without it no entity can be declared.
 */
final class WorkbookXml {

    private static final XMLInputFactory FACTORY = factory();

    private WorkbookXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.P_REPORT_CDATA, false);
        // What is damaged is told where it is read, not by an unchecked exception where it is asked for.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
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
