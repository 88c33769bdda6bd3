// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.sillage.collectors.files.XmlFile;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * Files of news agencies in XML, item by item. Elements and attributes go by their local names: agencies leave the
 * namespace out, or write an older one.
 */
final class WireXml {

    private WireXml() {}

    /** What a format makes of one item. */
    @FunctionalInterface
    interface Item {
        /**
         * @param root of the whole file, without what it holds
         * @param place such as {@code newsItem[2]}
         */
        void read(Element item, Element root, String place, Dispatches into);
    }

    /**
     * @param roots names that the file may begin with
     * @param items names of elements that are items
     * @throws UnreadableEvidenceException where it is another kind of file, broken before its first item, or without any
     */
    static Stream<Finding> read(Evidence evidence, Set<String> roots, Set<String> items, Item reader)
            throws UnreadableEvidenceException {
        Dispatches found = new Dispatches();
        try (XmlFile xml = XmlFile.open(evidence)) {
            read(xml, roots, items, reader, found);
        } catch (UnreadableEvidenceException fault) {
            if (found.isEmpty()) throw fault;
            return found.findingsBefore(fault);
        }
        if (found.isEmpty()) throw new UnreadableEvidenceException("", Message.of("format.wire-nothing"));
        return found.findings();
    }

    private static void read(XmlFile xml, Set<String> roots, Set<String> items, Item reader, Dispatches found)
            throws UnreadableEvidenceException {
        xml.next();
        Element root = xml.start();
        if (!roots.contains(root.getName())) {
            Message reason = Message.of("format.wire-root", root.getName(), String.join(", ", roots));
            throw new UnreadableEvidenceException("", reason);
        }
        Map<String, Integer> counts = new HashMap<>();
        for (XmlFile.Event event = XmlFile.Event.START; event != XmlFile.Event.END_OF_DOCUMENT; event = xml.next()) {
            if (event == XmlFile.Event.END || !items.contains(xml.start().getName())) continue;
            String name = xml.start().getName();
            String place = name + "[" + counts.merge(name, 1, Integer::sum) + "]";
            Optional<Element> item = xml.element();
            if (item.isPresent()) reader.read(item.get(), root, place, found);
            else found.skip(place, Message.of("xml.too-deep"));
        }
    }

    static Stream<Element> children(Element parent, String name) {
        return parent.getChildren().stream().filter(child -> child.getName().equals(name));
    }

    /** The first child down a path, such as {@code head/docdata/urgency}. */
    static Optional<Element> first(Element from, String path) {
        return all(List.of(from).stream(), path).findFirst();
    }

    /** Every element down a path. */
    static Stream<Element> all(Element from, String path) {
        return all(Stream.of(from), path);
    }

    private static Stream<Element> all(Stream<Element> from, String path) {
        Stream<Element> reached = from;
        for (String name : path.split("/", -1)) reached = reached.flatMap(parent -> children(parent, name));
        return reached;
    }

    /** Every element of a name, however deep. */
    static Stream<Element> below(Element from, String name) {
        return from.getChildren().stream()
                .flatMap(child -> Stream.concat(
                        child.getName().equals(name) ? Stream.of(child) : Stream.empty(), below(child, name)));
    }

    /** The same, whatever case a page or an agency's own format writes its names in. */
    static Stream<Element> belowAnyCase(Element from, String name) {
        return from.getChildren().stream()
                .flatMap(child -> Stream.concat(
                        child.getName().equalsIgnoreCase(name) ? Stream.of(child) : Stream.empty(),
                        belowAnyCase(child, name)));
    }

    /** An attribute by its local name, stripped; empty where it is missing. */
    static String attribute(Element element, String name) {
        return element.getAttributes().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .map(Attribute::getValue)
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    /** An attribute of the first element down a path; empty where either is missing. */
    static String attribute(Element from, String path, String name) {
        return all(from, path)
                .map(element -> attribute(element, name))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** All text of the first element down a path that has some, on one line; empty where none has. */
    static String text(Element from, String path) {
        return all(from, path)
                .map(element -> WireWords.line(element.getValue()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The first that is not empty; empty where all are. */
    static String firstOf(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** Primary subtag of a language tag, in lower case. */
    static String primary(String tag) {
        String[] subtags = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2);
        return subtags[0];
    }
}
