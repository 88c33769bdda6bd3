// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.collectors.settings.SettingsException;

/** A file of {@code mappings/} to its record, which is made by the room that reads lists. */
final class MappingBinder {

    private static final String COLUMNS = "columns";

    private MappingBinder() {}

    /** The mapping; empty where it is faulty. */
    static Optional<Mapping> bind(String name, String file, Section root, Faults faults) {
        // What the schema found is said already, at the very key.
        if (faults.in(file)) return Optional.empty();
        Map<String, String> rules = new HashMap<>(root.values());
        rules.remove(COLUMNS);
        Optional<Section> columns = root.section(COLUMNS);
        try {
            return Optional.of(
                    Mapping.of(name, columns.map(MappingBinder::headings).orElse(Map.of()), rules));
        } catch (SettingsException e) {
            Section holder = columns.filter(section -> section.has(e.key())).orElse(root);
            holder.error(e.key(), e.reason());
            return Optional.empty();
        }
    }

    private static Map<String, List<String>> headings(Section columns) {
        Map<String, List<String>> headings = new HashMap<>();
        for (String field : columns.keys()) {
            headings.put(field, columns.text(field).map(List::of).orElseGet(() -> columns.texts(field)));
        }
        return headings;
    }
}
