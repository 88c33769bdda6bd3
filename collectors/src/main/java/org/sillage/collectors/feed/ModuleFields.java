// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Looks into what podcasts and Media RSS put beside the elements of a feed, where those are missing. YouTube's own
 * feeds hold their texts so: {@code <media:group><media:description>}.
 */
final class ModuleFields {

    /** Some write {@code DTDs/Podcast}. */
    private static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    /** With and without the slash that the specification has. */
    private static final Set<String> MEDIA = Set.of("http://search.yahoo.com/mrss/", "http://search.yahoo.com/mrss");

    private static final Set<String> GROUPS = Set.of("group", "content");

    private ModuleFields() {}

    /** Null where there is none. */
    static @Nullable Element ofPodcast(Element item, String name) {
        return item.getChildren().stream()
                .filter(child -> child.getName().equals(name)
                        && child.getNamespaceURI().toLowerCase(Locale.ROOT).equals(ITUNES))
                .findFirst()
                .orElse(null);
    }

    /** The item's own before that of a group or of one file; null where there is none. */
    static @Nullable Element ofMedia(Element item, String name) {
        return Stream.concat(
                        media(item, Set.of(name)), media(item, GROUPS).flatMap(group -> media(group, Set.of(name))))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Element> media(Element parent, Set<String> names) {
        List<Element> children = parent.getChildren();
        return children.stream()
                .filter(child -> names.contains(child.getName()) && MEDIA.contains(child.getNamespaceURI()));
    }
}
