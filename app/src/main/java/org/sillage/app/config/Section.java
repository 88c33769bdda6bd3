// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.app.config.YamlNode.Entry;
import org.sillage.app.config.YamlNode.Kind;
import org.sillage.app.config.YamlNode.Mapping;
import org.sillage.app.config.YamlNode.Scalar;
import org.sillage.app.config.YamlNode.Sequence;
import org.sillage.core.message.Message;

/**
 * A mapping of one file, asked key by key. What is missing or of another shape is empty: the schema says so to the user,
 * once and with its place.
 */
final class Section {

    private final String file;
    private final Mapping node;
    private final Faults faults;

    Section(String file, Mapping node, Faults faults) {
        this.file = file;
        this.node = node;
        this.faults = faults;
    }

    /** The whole document; empty where it is no mapping. */
    static Section of(String file, Optional<YamlNode> document, Faults faults) {
        Mapping root = document.filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .orElse(new Mapping(Place.START, Map.of()));
        return new Section(file, root, faults);
    }

    Place place() {
        return node.place();
    }

    /** Where the value of a key stands; the section's own place where it is missing. */
    Place place(String key) {
        Entry entry = node.entries().get(key);
        return entry == null ? node.place() : entry.value().place();
    }

    /** Where a key stands; the section's own place where it is missing. */
    Place keyPlace(String key) {
        Entry entry = node.entries().get(key);
        return entry == null ? node.place() : entry.keyPlace();
    }

    /** In the order written. */
    Set<String> keys() {
        return node.entries().keySet();
    }

    boolean has(String key) {
        return node.entries().containsKey(key);
    }

    Optional<Scalar> scalar(String key) {
        Entry entry = node.entries().get(key);
        return entry != null && entry.value() instanceof Scalar scalar && scalar.kind() != Kind.NOTHING
                ? Optional.of(scalar)
                : Optional.empty();
    }

    /** A text that is not blank, or a number or flag as written. */
    Optional<String> text(String key) {
        return scalar(key).map(Scalar::text).filter(text -> !text.isBlank());
    }

    boolean flag(String key) {
        return scalar(key)
                .filter(s -> s.kind() == Kind.FLAG)
                .map(Scalar::text)
                .orElse("false")
                .equals("true");
    }

    Optional<Long> whole(String key) {
        return scalar(key)
                .filter(s -> s.kind() == Kind.WHOLE && s.text().length() <= 18)
                .map(s -> Long.valueOf(s.text()));
    }

    /** A day; empty where the text is none, which the schema says. */
    Optional<LocalDate> day(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException saidByTheSchema) {
                return Optional.empty();
            }
        });
    }

    /** A zone; one that does not exist is a fault. */
    Optional<ZoneId> zone(String key) {
        return text(key).flatMap(text -> {
            Optional<ZoneId> zone = Zones.find(text);
            if (zone.isEmpty()) error(key, Zones.unknown(text));
            return zone;
        });
    }

    Optional<Section> section(String key) {
        Entry entry = node.entries().get(key);
        return entry != null && entry.value() instanceof Mapping mapping
                ? Optional.of(new Section(file, mapping, faults))
                : Optional.empty();
    }

    /** Mappings of a list; other items are passed over. */
    List<Section> sections(String key) {
        return items(key).stream()
                .filter(Mapping.class::isInstance)
                .map(item -> new Section(file, (Mapping) item, faults))
                .toList();
    }

    /** Texts of a list; other items are passed over. */
    List<String> texts(String key) {
        return scalars(key).stream().map(Scalar::text).toList();
    }

    List<Scalar> scalars(String key) {
        List<Scalar> found = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof Scalar scalar && scalar.kind() != Kind.NOTHING) found.add(scalar);
        }
        return found;
    }

    /** Every key whose value is a single one, as written, or a list of such: its items, a comma and a blank between. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : node.entries().keySet()) {
            scalar(key).ifPresent(s -> values.put(key, s.text()));
            if (!items(key).isEmpty()) values.put(key, String.join(", ", texts(key)));
        }
        return values;
    }

    /** A fault of the value of a key. */
    void error(String key, Message message) {
        error(place(key), message);
    }

    void error(Place place, Message message) {
        faults.error(file, place, message);
    }

    void warning(String key, Message message) {
        warning(place(key), message);
    }

    void warning(Place place, Message message) {
        faults.warning(file, place, message);
    }

    private List<YamlNode> items(String key) {
        Entry entry = node.entries().get(key);
        return entry != null && entry.value() instanceof Sequence sequence ? sequence.items() : List.of();
    }
}
