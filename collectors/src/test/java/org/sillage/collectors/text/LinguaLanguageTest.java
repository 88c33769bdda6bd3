// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinguaLanguageTest {

    private final LinguaLanguage language = new LinguaLanguage();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Les robots ouvrent leurs portes au public pendant quatre jours",
                "fr | L'usine attire les collégiens",
                "en | The factory opens its doors to visitors for four days",
                "en | Thousands of school pupils met the robots this week",
                "de | Die Fabrik öffnet vier Tage lang ihre Türen für Besucher",
                "es | La fábrica abre sus puertas al público durante cuatro días",
                "it | La fabbrica apre le porte al pubblico per quattro giorni"
            })
    void fiveLanguagesAreToldApart(String code, String text) {
        assertThat(language.of(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bonjour",
                "L'usine est ouverte",
                "2018 2018 2018 2018 2018 2018 2018",
                "😀😀😀😀😀😀😀😀😀😀😀😀"
            })
    void belowTwentyLettersNothingIsSaid(String text) {
        assertThat(language.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Фабрика открывает двери для посетителей", "工場が四日間一般公開されます。ロボットが動きます。ぜひお越しください"})
    void aLanguageOfAnotherScriptIsUnknown(String text) {
        assertThat(language.of(text)).isEmpty();
    }

    @Test
    void aTextWithoutEndIsJudgedByItsBeginning() {
        assertThat(language.of("Les robots ouvrent leurs portes au public. ".repeat(100_000)))
                .isEqualTo("fr");
        assertThat(language.of("a".repeat(1_000_000))).hasSizeLessThanOrEqualTo(2);
    }
}
