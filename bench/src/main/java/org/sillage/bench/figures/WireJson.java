// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A crude look at the items of ninjs: every object with a version and a headline that hangs on no other. */
final class WireJson {

    private static final Set<String> OTHER_KINDS = Set.of("picture", "video", "audio", "graphic", "composite");

    private WireJson() {}

    static List<WireItem> items(JsonNode document) {
        List<WireItem> items = new ArrayList<>();
        walk(document, items);
        return items;
    }

    private static void walk(JsonNode node, List<WireItem> items) {
        if (node.has("versioncreated")) items.add(item(node));
        else node.forEach(child -> walk(child, items));
    }

    private static WireItem item(JsonNode item) {
        if (OTHER_KINDS.contains(text(item, "type"))) return WireItem.NO_DISPATCH;
        String embargo = text(item, "embargoed");
        return new WireItem(
                !text(item, "headline").isEmpty(),
                text(item, "headline"),
                text(item, "byline"),
                WireItem.primary(text(item, "language")),
                embargo.isEmpty() ? WireItem.NONE : embargo);
    }

    private static String text(JsonNode item, String name) {
        return item.path(name).asString("");
    }
}
