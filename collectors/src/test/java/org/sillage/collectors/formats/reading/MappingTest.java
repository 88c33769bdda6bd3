// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.settings.SettingsException;

class MappingTest {

    private static final Map<String, List<String>> TITLE = Map.of("title", List.of("Titre"));

    @Test
    void aMisspeltKeyIsNamedWithThoseThatAreKnown() {
        assertRefused(TITLE, Map.of("date-ordre", "day-first"), "date-ordre", "mapping.unknown");
        assertRefused(Map.of("title", List.of("Titre"), "auteur", List.of("A")), Map.of(), "auteur", "mapping.unknown");
    }

    @Test
    void aHeadingIsNeededBesideLetters() {
        assertRefused(
                Map.of("title", List.of("column: B"), "url", List.of("column: C")),
                Map.of(),
                "columns",
                "mapping.letters-alone");
    }

    @Test
    void lettersAreCountedAsASpreadsheetCountsThem() {
        assertThat(ColumnLetter.of("column: A")).contains(0);
        assertThat(ColumnLetter.of("Column:AA")).contains(26);
        assertThat(ColumnLetter.of("column: XFD")).contains(16_383);
        assertThat(ColumnLetter.of("column")).isEmpty();
        assertThat(ColumnLetter.of("Colonne C")).isEmpty();
        assertThat(ColumnLetter.of(ColumnLetter.naming(701))).contains(701);
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
