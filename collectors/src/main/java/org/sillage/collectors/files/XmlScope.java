// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;

/**
 * Namespaces as they stand in the open elements. Done here and not by the parser, which gives a document up for one
 * prefix that nobody declared: such a prefix has the meaning it usually has, else one of its own.
 */
final class XmlScope {

    private static final Map<String, String> USUAL = Map.of(
            "dc", "http://purl.org/dc/elements/1.1/",
            "content", "http://purl.org/rss/1.0/modules/content/",
            "atom", "http://www.w3.org/2005/Atom",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "media", "http://search.yahoo.com/mrss/",
            "xhtml", "http://www.w3.org/1999/xhtml",
            "feedburner", "http://rssnamespace.org/feedburner/ext/1.0");

    /** No format has as many; what stands after them is not looked at. */
    private static final int MOST_ATTRIBUTES = 200;

    private static final String XMLNS = "xmlns";

    /** Deeper than any tree that is kept: what is only passed over needs no namespaces. */
    private static final int DEEPEST = 1_000;

    private final Deque<Level> open = new ArrayDeque<>();
    private int beyond;

    /** What one element declares, and where to look further. */
    private record Level(Map<String, String> declared, Optional<Level> outer) {

        String uri(String prefix) {
            for (Optional<Level> level = Optional.of(this); level.isPresent(); level = level.get().outer) {
                String uri = level.get().declared.get(prefix);
                if (uri != null) return uri;
            }
            return prefix.isEmpty() ? "" : USUAL.getOrDefault(prefix, "");
        }
    }

    void enter(XMLStreamReader reader) {
        if (open.size() >= DEEPEST) {
            beyond++;
            return;
        }
        Map<String, String> declared = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = attributeName(reader, i);
            if (!isDeclaration(name)) continue;
            declared.put(name.equals(XMLNS) ? "" : name.substring(XMLNS.length() + 1), reader.getAttributeValue(i));
        }
        Optional<Level> outer = Optional.ofNullable(open.peekLast());
        // Most elements declare nothing and see what is seen outside.
        open.addLast(declared.isEmpty() && outer.isPresent() ? outer.get() : new Level(declared, outer));
    }

    void leave() {
        if (beyond > 0) beyond--;
        else open.removeLast();
    }

    int depth() {
        return open.size() + beyond;
    }

    /** The element that has just been entered, with its attributes. */
    Element element(XMLStreamReader reader) {
        String name = reader.getLocalName();
        Element element = new Element(local(name), namespace(prefix(name)));
        for (int i = 0; i < Math.min(reader.getAttributeCount(), MOST_ATTRIBUTES); i++) {
            String attribute = attributeName(reader, i);
            if (isDeclaration(attribute)) continue;
            String prefix = prefix(attribute);
            Namespace space = prefix.isEmpty() ? Namespace.NO_NAMESPACE : namespace(prefix);
            element.setAttribute(local(attribute), reader.getAttributeValue(i), space);
        }
        return element;
    }

    private Namespace namespace(String prefix) {
        if (prefix.equals("xml")) return Namespace.XML_NAMESPACE;
        String uri = open.getLast().uri(prefix);
        if (prefix.isEmpty()) return uri.isEmpty() ? Namespace.NO_NAMESPACE : Namespace.getNamespace(uri.strip());
        return Namespace.getNamespace(prefix, uri.isBlank() ? "undeclared:" + prefix : uri.strip());
    }

    /** With its prefix: the JDK's parser takes it off attributes and leaves it on elements when told to leave namespaces alone. */
    private static String attributeName(XMLStreamReader reader, int index) {
        String prefix = reader.getAttributePrefix(index);
        String local = reader.getAttributeLocalName(index);
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static boolean isDeclaration(String attribute) {
        return attribute.equals(XMLNS) || attribute.startsWith(XMLNS + ":");
    }

    private static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon <= 0 ? "" : name.substring(0, colon);
    }

    /** What a document with namespaces may not have in a name is an underscore here. */
    private static String local(String name) {
        int colon = name.indexOf(':');
        String local = colon <= 0 ? name : name.substring(colon + 1);
        String plain = local.replace(':', '_');
        return plain.isEmpty() || !Verifier.isXMLNameStartCharacter(plain.charAt(0)) ? "_" + plain : plain;
    }
}
