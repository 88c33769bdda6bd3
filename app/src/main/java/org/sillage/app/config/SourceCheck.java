// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sillage.collectors.SourceType;
import org.sillage.collectors.SourceTypes;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.message.Message;

/** What only the type of a source knows of its settings. */
interface SourceCheck {

    /** For a configuration that was checked when it was recorded. */
    SourceCheck NONE = (entry, settings) -> {};

    /** Adds to the entry's faults. */
    void check(Section entry, SourceSettings settings);

    /**
     * Asks the type itself.
     *
     * @param surroundings never used by a check: a type opens without network and disk
     */
    static SourceCheck asking(Surroundings surroundings) {
        List<SourceType> types = SourceTypes.all();
        return (entry, settings) -> types.stream()
                .filter(type -> type.name().equals(settings.type()))
                .findFirst()
                .ifPresentOrElse(
                        type -> checkSettings(type, entry, settings, surroundings),
                        () -> entry.error("type", unknownType(settings.type(), types)));
    }

    private static Message unknownType(String written, List<SourceType> types) {
        List<String> names = types.stream().map(SourceType::name).toList();
        return Suggestion.of(written, names)
                .map(near -> Message.of("config.allowed.suggest", written, near))
                .orElse(Message.of("config.allowed", written, String.join(", ", names)));
    }

    /** A type stops at the first key it does not like; without that key it is asked for the next. */
    private static void checkSettings(
            SourceType type, Section entry, SourceSettings settings, Surroundings surroundings) {
        Map<String, String> values = new HashMap<>(settings.values());
        while (true) {
            try {
                type.open(new SourceSettings(settings.id(), settings.type(), values, settings.zone()), surroundings);
                return;
            } catch (SettingsException e) {
                boolean unknown = entry.has(e.key()) && e.reason().key().equals("settings.unknown");
                entry.error(unknown ? entry.keyPlace(e.key()) : entry.place(e.key()), reason(e, unknown));
                if (!unknown || values.remove(e.key()) == null) return;
            }
        }
    }

    /** The type's own words end with the keys it knows. */
    private static Message reason(SettingsException fault, boolean unknown) {
        if (!unknown) return fault.reason();
        List<String> known = List.of(fault.reason().texts().getLast().split(", "));
        return Suggestion.of(fault.key(), known)
                .map(near -> Message.of("config.key.suggest", fault.key(), near))
                .orElse(fault.reason());
    }
}
