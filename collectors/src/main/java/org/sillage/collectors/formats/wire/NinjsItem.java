// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sillage.collectors.feed.FeedText;
import org.sillage.core.mention.Clipping.Embargo;
import tools.jackson.databind.JsonNode;

/**
 * One item of ninjs. Version 1 writes {@code versioncreated}, {@code body_html}, version 2 lists such as
 * {@code headlines} and {@code bodies}, version 3 {@code versionCreated}: names are compared without case and signs.
 */
final class NinjsItem {

    /** Names that an item has, and an envelope around items has not. */
    static final Set<String> TELLING = Set.of(
            "headline", "headlines", "pubstatus", "versioncreated", "bodytext", "bodyhtml", "bodyxhtml", "bodies");

    private final Map<String, JsonNode> fields = new HashMap<>();

    NinjsItem(JsonNode item) {
        item.properties().forEach(field -> fields.putIfAbsent(key(field.getKey()), field.getValue()));
    }

    /** A name as it is compared. */
    static String key(String name) {
        return name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
    }

    boolean isItem() {
        return TELLING.stream().anyMatch(fields::containsKey);
    }

    /** What it is, such as {@code text} or {@code picture}; empty where it does not say. */
    String kind() {
        String stated = text("type");
        return stated.isEmpty() && fields.containsKey("eventdetails") ? "event" : stated;
    }

    Dispatch dispatch(String place, ZoneId zone, Instant seen) {
        return new Dispatch(
                place,
                guid(),
                agency(),
                WireWords.revision(text("version")),
                Dispatch.Standing.of(text("pubstatus")),
                embargo(zone),
                WireWords.published(
                        Stream.of("contentcreated", "firstcreated", "versioncreated")
                                .map(this::text),
                        zone,
                        seen),
                text("language"),
                byline(),
                title(),
                body());
    }

    /** An address may carry what somebody asked for: it is the last to be taken. */
    private String guid() {
        return WireXml.firstOf(Stream.of(text("guid"), text(field("altids"), "itemid"), text("uri")));
    }

    private String agency() {
        return WireXml.firstOf(Stream.of("provider", "source", "infosource", "infosources", "copyrightholder")
                .flatMap(name -> names(name, "name")));
    }

    /** Null says that there is none; an empty text holds until further notice. */
    private Optional<Embargo> embargo(ZoneId zone) {
        return Stream.of("embargoed", "embargo")
                .map(this::field)
                .filter(JsonNode::isString)
                .findFirst()
                .map(said -> WireWords.embargo(said.asString(), zone));
    }

    private List<String> byline() {
        return Stream.of("byline", "by", "bylines", "authors", "creators")
                .map(name -> names(name, "by", "byline", "name", "value").toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private String title() {
        return WireXml.firstOf(Stream.of(
                FeedText.line(text("headline")),
                parts("headlines", "headline")
                        .min(Comparator.comparingInt(part -> Headlines.distance(role(part))))
                        .map(part -> FeedText.line(text(part, "value")))
                        .orElse(""),
                FeedText.line(text("title"))));
    }

    private String body() {
        return WireXml.firstOf(Stream.concat(
                        Stream.of("bodytext", "bodyxhtml", "bodyhtml", "bodyhtml5", "bodyrichhtml5")
                                .map(this::text),
                        parts("bodies", "body").map(part -> text(part, "value")))
                .map(WireText::of));
    }

    /** The first drafts of version 2 wrote {@code headline} and {@code name} where it has {@code headlines} and {@code role}. */
    private Stream<JsonNode> parts(String... lists) {
        return Stream.of(lists)
                .map(this::field)
                .filter(JsonNode::isArray)
                .flatMap(JsonNode::valueStream)
                .filter(part -> !text(part, "value").isEmpty());
    }

    private static String role(JsonNode part) {
        return WireXml.firstOf(Stream.of(text(part, "role"), text(part, "name")));
    }

    /** Texts, or what objects say under the first name that they have, of a field that is one or a list. */
    private Stream<String> names(String field, String... keys) {
        JsonNode node = field(field);
        Stream<JsonNode> each = node.isArray() ? node.valueStream() : Stream.of(node);
        return each.map(one ->
                        one.isObject() ? WireXml.firstOf(Stream.of(keys).map(key -> text(one, key))) : plain(one))
                .map(WireWords::line)
                .filter(name -> !name.isEmpty());
    }

    private JsonNode field(String name) {
        JsonNode node = fields.get(name);
        return node == null ? tools.jackson.databind.node.MissingNode.getInstance() : node;
    }

    private String text(String name) {
        return plain(field(name));
    }

    private static String text(JsonNode object, String name) {
        return plain(object.path(name));
    }

    private static String plain(JsonNode node) {
        return node.isString() || node.isNumber() ? node.asString().strip() : "";
    }
}
