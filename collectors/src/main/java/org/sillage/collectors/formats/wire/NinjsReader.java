// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sillage.collectors.files.FileKind;
import org.sillage.collectors.files.XmlFile;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.JsonNames;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * ninjs of the IPTC, 1 to 3, and what systems make of it: one item, a list of items, or items in an envelope. What hangs
 * on an item as its association is a part of it and no item.
 */
final class NinjsReader implements FormatReader {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Set<String> NAMES = Set.of("guid", "uri", "altids");

    /** Kinds that are no text; names of text differ ({@code text}, {@code story}, {@code advisory}). */
    private static final Set<String> OTHER_KINDS = Set.of(
            "picture",
            "photo",
            "image",
            "graphic",
            "video",
            "audio",
            "animation",
            "composite",
            "package",
            "component",
            "event",
            "planning");

    @Override
    public String format() {
        return "ninjs";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Sample sample) {
        if (sample.kind() != FileKind.JSON) return false;
        Set<String> names =
                JsonNames.of(sample.beginning()).stream().map(NinjsItem::key).collect(Collectors.toSet());
        return NAMES.stream().anyMatch(names::contains)
                && NinjsItem.TELLING.stream().filter(names::contains).count() > 1;
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        Dispatches found = new Dispatches();
        new Walk(evidence, settings, found).into(tree(evidence), "$");
        if (found.isEmpty()) throw new UnreadableEvidenceException("", Message.of("format.wire-nothing"));
        return found.findings();
    }

    private static JsonNode tree(Evidence evidence) throws UnreadableEvidenceException {
        byte[] bytes = XmlFile.bytes(evidence);
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException broken) {
            throw new UnreadableEvidenceException("", Message.of("format.wire-json"), broken);
        }
    }

    /** Goes through envelopes, of whatever names, down to items. */
    private record Walk(Evidence evidence, FormatSettings settings, Dispatches found) {

        void into(JsonNode node, String place) {
            if (node.isArray()) {
                for (int i = 0; i < node.size(); i++) into(node.get(i), place + "[" + i + "]");
            } else if (node.isObject()) {
                NinjsItem item = new NinjsItem(node);
                if (item.isItem()) take(item, place);
                else node.properties().forEach(field -> into(field.getValue(), below(place, field.getKey())));
            }
        }

        private static String below(String place, String name) {
            return place.equals("$") ? name : place + "." + name;
        }

        private void take(NinjsItem item, String place) {
            String kind = item.kind().toLowerCase(Locale.ROOT);
            if (OTHER_KINDS.contains(kind)) found.skip(place, Message.of("format.wire-kind", kind));
            else found.add(item.dispatch(place, settings.zone(), evidence.observedAt()));
        }
    }
}
