// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A YAML document whose every part knows its place. */
sealed interface YamlNode {

    Place place();

    /** Keys in the order written. */
    record Mapping(Place place, Map<String, Entry> entries) implements YamlNode {}

    /** A key with its value. */
    record Entry(Place keyPlace, YamlNode value) {}

    record Sequence(Place place, List<YamlNode> items) implements YamlNode {}

    /**
     * @param text as written, quotes and escapes resolved
     * @param kind by the rules of YAML 1.2: {@code no}, {@code 012} and {@code 22:30} are text
     * @param look how it is written, for places inside it
     */
    record Scalar(Place place, String text, Kind kind, Look look) implements YamlNode {

        /** Where a character of the text stands, from 1; the beginning where that cannot be told. */
        Place at(int column) {
            return look == Look.FOLDED || column < 1 ? place : place.right(column - 1 + (look == Look.QUOTED ? 1 : 0));
        }
    }

    /** What a scalar is. */
    enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        FLAG,
        NOTHING
    }

    /** How a scalar is written. */
    enum Look {
        /** As it is, on one line. */
        PLAIN,
        /** Between quotes, on one line. */
        QUOTED,
        /** Over several lines. */
        FOLDED
    }

    /** The part at a JSON pointer such as {@code /sources/3/url}; empty where there is none. */
    default Optional<YamlNode> find(String pointer) {
        YamlNode node = this;
        for (String step : steps(pointer)) {
            Optional<YamlNode> child = node.child(step);
            if (child.isEmpty()) return Optional.empty();
            node = child.get();
        }
        return Optional.of(node);
    }

    private Optional<YamlNode> child(String step) {
        return switch (this) {
            case Mapping mapping ->
                Optional.ofNullable(mapping.entries().get(step)).map(Entry::value);
            case Sequence sequence -> Optional.of(sequence.items().get(Integer.parseInt(step)));
            case Scalar scalar -> Optional.empty();
        };
    }

    private static List<String> steps(String pointer) {
        if (pointer.isEmpty()) return List.of();
        return List.of(pointer.substring(1).split("/", -1)).stream()
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}
