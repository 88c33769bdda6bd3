// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.sillage.collectors.files.XmlFile;
import org.sillage.collectors.formats.archives.FactivaFields.Code;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;

/** Factiva's XML, {@code http://global.factiva.com/pps/2.0}: the same fields under names in full. */
final class FactivaXml {

    private final List<FactivaFields> documents = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private OptionalInt stated = OptionalInt.empty();
    private String statedAt = "";

    private FactivaXml() {}

    /** @throws UnreadableEvidenceException where the XML breaks off before the first document ends */
    static FactivaXml read(XmlFile xml) throws UnreadableEvidenceException {
        FactivaXml read = new FactivaXml();
        try {
            for (XmlFile.Event event = xml.next(); event != XmlFile.Event.END_OF_DOCUMENT; event = xml.next()) {
                if (event == XmlFile.Event.START) read.start(xml);
            }
        } catch (UnreadableEvidenceException cut) {
            if (read.documents.isEmpty()) throw cut;
            read.faults.add(new Finding.Skip(cut.place(), cut.reason()));
        }
        return read;
    }

    List<FactivaFields> documents() {
        return documents;
    }

    /** What the set of results says it holds. */
    OptionalInt stated() {
        return stated;
    }

    String statedAt() {
        return statedAt;
    }

    /** Where the file breaks off. */
    List<Finding> faults() {
        return faults;
    }

    private void start(XmlFile xml) throws UnreadableEvidenceException {
        Element element = xml.start();
        switch (element.getName()) {
            case "ppsarticleResultSet" -> {
                String count = element.getAttributeValue("count", "");
                if (count.matches("\\d{1,6}")) stated = OptionalInt.of(Integer.parseInt(count));
                statedAt = "line " + xml.line();
            }
            case "article" ->
                documents.add(xml.element().map(FactivaXml::fields).orElseGet(FactivaFields::new));
            default -> {
                // what wraps the articles
            }
        }
    }

    private static FactivaFields fields(Element article) {
        FactivaFields fields = new FactivaFields();
        for (Element field : article.getChildren()) {
            switch (field.getName()) {
                case "accessionNo" -> fields.add(Code.AN, field.getValue());
                case "headline" -> fields.add(Code.HD, field.getValue());
                case "byline" -> fields.add(Code.BY, field.getValue());
                case "sourceName" -> fields.add(Code.SN, field.getValue());
                case "baseLanguage" -> fields.add(Code.LA, field.getValue());
                case "pages" -> fields.add(Code.PG, field.getValue());
                case "publicationDate" -> date(field).ifPresent(date -> fields.add(Code.PD, date));
                case "leadParagraph" -> paragraphs(field).forEach(text -> fields.add(Code.LP, text));
                case "tailParagraphs" -> paragraphs(field).forEach(text -> fields.add(Code.TD, text));
                default -> {
                    // subjects, regions, companies, rights: nothing a clipping has
                }
            }
        }
        return fields;
    }

    /** With its time where there is one. */
    private static Optional<String> date(Element field) {
        return Stream.of("dateTime", "date")
                .flatMap(name -> field.getChildren().stream()
                        .filter(child -> child.getName().equals(name)))
                .map(Element::getValue)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static List<String> paragraphs(Element field) {
        List<Element> paragraphs = field.getChildren();
        if (paragraphs.isEmpty()) return List.of(field.getValue());
        return paragraphs.stream().map(Element::getValue).toList();
    }
}
