// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * NewsML-G2 of the IPTC, 2.7 to 2.35: a {@code newsItem} alone or in a {@code newsMessage}. News, pictures, packages,
 * events and lists of concepts share the format; texts alone are dispatches. No catalog and no schema is ever fetched.
 */
final class NewsMlG2Reader implements FormatReader {

    /** What is an item: a package lists others, the rest is no news. */
    private static final Set<String> ITEMS =
            Set.of("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");

    private static final Set<String> ROOTS = Set.of(
            "newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");

    @Override
    public String format() {
        return "newsml-g2";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Sample sample) {
        return sample.root().filter(ROOTS::contains).isPresent();
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        return WireXml.read(evidence, ROOTS, ITEMS, (item, root, place, into) -> {
            if (item.getName().equals("newsItem")) news(new NewsMlG2Item(item, root), place, evidence, settings, into);
            else into.skip(place, skipped(item));
        });
    }

    private static Message skipped(Element item) {
        return item.getName().equals("packageItem")
                ? Message.of("format.wire-package")
                : Message.of("format.wire-no-news", item.getName());
    }

    private static void news(
            NewsMlG2Item item, String place, Evidence evidence, FormatSettings settings, Dispatches into) {
        String kind = item.kind();
        if (kind.isEmpty() || kind.equals("text")) {
            into.add(item.dispatch(place, settings.zone(), evidence.observedAt()));
        } else {
            into.skip(place, Message.of("format.wire-kind", kind));
        }
    }
}
