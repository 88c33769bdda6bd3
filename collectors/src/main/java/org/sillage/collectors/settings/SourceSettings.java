// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.settings;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.collectors.SourceType;
import org.sillage.core.message.Message;

/**
 * One entry of {@code sources.yaml} as it stands there. Each type makes its own typed settings of it at once, so that
 * no map travels further.
 *
 * @param id unique and stable for ever
 * @param type name of a {@link SourceType}
 * @param values every other key of the entry, placeholders already replaced; texts as written
 * @param zone of the source's hours that state none
 */
public record SourceSettings(String id, String type, Map<String, String> values, ZoneId zone) {

    /** Keys that every source may have; the program reads them, no type does. */
    private static final List<String> COMMON = List.of("every", "zone", "rights");

    public SourceSettings {
        values = Map.copyOf(values);
    }

    /** The setting without blanks at its ends; empty where it is missing or blank. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** @throws SettingsException when the setting is missing or blank */
    public String require(String key) throws SettingsException {
        return text(key).orElseThrow(() -> new SettingsException(key, Message.of("settings.missing", id, type, key)));
    }

    /**
     * Refuses keys that the type does not know: a misspelt one would else do nothing without a word.
     *
     * @param known the type's own keys
     */
    public void refuseOthersThan(String... known) throws SettingsException {
        List<String> own = Arrays.asList(known);
        for (String key : values.keySet().stream().sorted().toList()) {
            if (!own.contains(key) && !COMMON.contains(key)) {
                throw new SettingsException(key, Message.of("settings.unknown", id, type, key, String.join(", ", own)));
            }
        }
    }
}
