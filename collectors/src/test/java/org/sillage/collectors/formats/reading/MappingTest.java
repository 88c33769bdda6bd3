// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.SettingsException;

class MappingTest {

    private static final Map<String, List<String>> TITLE = Map.of("title", List.of("Titre"));

    @Test
    void aMisspeltKeyIsNamedWithThoseThatAreKnown() {
        assertRefused(TITLE, Map.of("date-ordre", "day-first"), "date-ordre", "mapping.unknown");
        assertRefused(Map.of("title", List.of("Titre"), "auteur", List.of("A")), Map.of(), "auteur", "mapping.unknown");
    }

    @Test
    void aTitleIsNeeded() {
        assertRefused(Map.of("url", List.of("Lien")), Map.of(), "columns", "mapping.no-title");
        assertRefused(Map.of("title", List.of(" ")), Map.of(), "columns", "mapping.no-title");
    }

    @Test
    void aValueThatMakesNoSenseIsNamedWithThoseThatDo() {
        assertRefused(TITLE, Map.of("date-order", "dmy"), "date-order", "mapping.choice");
        assertRefused(TITLE, Map.of("decimal", ","), "decimal", "mapping.choice");
        assertRefused(TITLE, Map.of("medium", "unknown"), "medium", "mapping.choice");
        assertRefused(TITLE, Map.of("audience-basis", "measured"), "audience-basis", "mapping.choice");
        assertRefused(TITLE, Map.of("zone", "Paris"), "zone", "mapping.zone");
    }

    private static void assertRefused(
            Map<String, List<String>> columns, Map<String, String> rules, String key, String reason) {
        assertThatThrownBy(() -> Mapping.of("m", columns, rules)).isInstanceOfSatisfying(SettingsException.class, e -> {
            org.assertj.core.api.Assertions.assertThat(e.key()).isEqualTo(key);
            org.assertj.core.api.Assertions.assertThat(e.reason().key()).isEqualTo(reason);
        });
    }
}
