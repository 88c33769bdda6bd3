// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import static org.sillage.collectors.formats.wire.WireXml.all;
import static org.sillage.collectors.formats.wire.WireXml.attribute;
import static org.sillage.collectors.formats.wire.WireXml.below;
import static org.sillage.collectors.formats.wire.WireXml.belowAnyCase;
import static org.sillage.collectors.formats.wire.WireXml.first;
import static org.sillage.collectors.formats.wire.WireXml.firstOf;
import static org.sillage.collectors.formats.wire.WireXml.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.sillage.core.mention.Clipping.Embargo;

/** One {@code newsItem} of NewsML-G2: what each of its elements means. */
final class NewsMlG2Item {

    private static final String HEADLINE = "contentMeta/headline";

    private final Element item;
    private final String language;

    /** @param root of the file: a language stated there is that of its items */
    NewsMlG2Item(Element item, Element root) {
        this.item = item;
        this.language = firstOf(Stream.of(
                attribute(item, "contentMeta/language", "tag"),
                attribute(item, "lang"),
                attribute(item, HEADLINE, "lang"),
                attribute(root, "lang"),
                attribute(item, "contentSet/inlineXML", "lang"),
                below(item, "nitf")
                        .map(text -> attribute(text, "baselang"))
                        .findFirst()
                        .orElse("")));
    }

    /** What it is, such as {@code text} or {@code picture}; empty where it does not say. */
    String kind() {
        return WireWords.local(code(item, "itemMeta/itemClass"));
    }

    Dispatch dispatch(String place, ZoneId zone, Instant seen) {
        return new Dispatch(
                place,
                attribute(item, "guid"),
                agency(),
                WireWords.revision(attribute(item, "version")),
                Dispatch.Standing.of(code(item, "itemMeta/pubStatus")),
                embargo(zone),
                WireWords.published(
                        Stream.of("contentMeta/contentCreated", "itemMeta/firstCreated", "itemMeta/versionCreated")
                                .map(path -> text(item, path)),
                        zone,
                        seen),
                language,
                byline(),
                title(),
                body());
    }

    /** An element without a time holds until further notice. */
    private Optional<Embargo> embargo(ZoneId zone) {
        return first(item, "itemMeta/embargoed").map(said -> WireWords.embargo(said.getValue(), zone));
    }

    /** Who provides it; else whose information it is, else whose right. */
    private String agency() {
        return firstOf(Stream.of("itemMeta/provider", "contentMeta/infoSource", "rightsInfo/copyrightHolder")
                .flatMap(path -> all(item, path))
                .map(this::party));
    }

    private String party(Element party) {
        String code = attribute(party, "qcode");
        return firstOf(Stream.of(
                name(party), attribute(party, "literal"), code.substring(code.indexOf(':') + 1), host(party)));
    }

    private static String host(Element party) {
        return org.sillage.core.mention.Addresses.parse(attribute(party, "uri"))
                .flatMap(org.sillage.core.mention.CanonicalUrl::host)
                .orElse("");
    }

    /** Names may stand in several languages. */
    private String name(Element party) {
        return firstOf(Stream.concat(
                WireXml.children(party, "name")
                        .filter(name -> speaks(name))
                        .map(name -> WireWords.line(name.getValue())),
                Stream.of(text(party, "name"))));
    }

    private boolean speaks(Element element) {
        String stated = attribute(element, "lang");
        return stated.isEmpty() || WireXml.primary(stated).equals(WireXml.primary(language));
    }

    private String title() {
        return firstOf(Stream.of(
                Headlines.main(all(item, HEADLINE), language),
                below(item, "hl1")
                        .map(said -> WireWords.line(said.getValue()))
                        .findFirst()
                        .orElse(""),
                below(item, "inlineXML")
                        .flatMap(inline -> below(inline, "title"))
                        .map(said -> WireWords.line(said.getValue()))
                        .findFirst()
                        .orElse("")));
    }

    private List<String> byline() {
        return Stream.<Supplier<Stream<Element>>>of(
                        () -> all(item, "contentMeta/by").filter(this::speaks),
                        () -> all(item, "contentMeta/by"),
                        () -> belowAnyCase(item, "byline"))
                .map(said -> WireText.signatures(said.get()))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElseGet(this::creators);
    }

    private List<String> creators() {
        return all(item, "contentMeta/creator")
                .map(creator -> firstOf(Stream.of(name(creator), attribute(creator, "literal"))))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private String body() {
        return firstOf(Stream.concat(
                all(item, "contentSet/inlineXML").map(WireText::of),
                all(item, "contentSet/inlineData").map(data -> WireText.of(data.getValue()))));
    }

    /** Older items write the code, newer ones its address. */
    private static String code(Element from, String path) {
        return firstOf(Stream.of(attribute(from, path, "qcode"), attribute(from, path, "uri")));
    }
}
