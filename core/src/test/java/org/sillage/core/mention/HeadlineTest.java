// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accord Hydrolia-Métalor, in extremis | ACCORD HYDROLIA - METALOR : IN EXTREMIS",
                "Un plan antigaspillage pour les cantines | Un plan anti-gaspillage pour les cantines",
                "Les ouvriers de Métalor reprennent le travail lundi matin"
                        + " | Les ouvriers de Métalor reprennent le travail lundi matin &quot;sous conditions&quot;",
                "Les ouvriers de Métalor reprennent le travail sous conditions"
                        + " | Industrie. Les ouvriers de Métalor reprennent le travail sous conditions",
                "Le pont de Kerlouan rouvert aux voitures | Le pont de Kerlouan rouverte aux voitures",
                "Industrie, partages, alliances : quel avenir pour la fonderie Métalor-Hydrolia"
                        + " | Industrie, partages, alliances : quel avenir pour Métalor-Hydrolia ?",
                "Les Échos de l'usine et du chantier | Échos d'usine, de chantier"
            })
    void nearlyEqualTitlesAreOne(String one, String other) {
        assertThat(Headline.of(one).isNearly(Headline.of(other))).isTrue();
        assertThat(Headline.of(other).isNearly(Headline.of(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Les quinze montages de la semaine numéro 167 | Les quinze montages de la semaine numéro 170",
                "Rugby : Valmorin - Roquemaure en direct | Rugby : Valmorin - Castelvieux en direct",
                "L'émission du soir avec nos invités du studio | L'émission du soir avec nos invités du studio du 8 octobre",
                "Les mystères du château de Roquemaure en été | Les mystères du château de Roquemaure en été (2)",
                "Les mystères du vieux château de Roquemaure, été indien"
                        + " | Les mystères du vieux château de Roquemaure, été indien, deuxième partie",
                "La hausse de la taxe votée à Roquemaure | La baisse de la taxe votée à Roquemaure",
                "Dette : les prix ne vont pas augmenter | Dette : les prix vont augmenter",
                "Métalor : les ouvriers de Roquemaure ne seront pas tous licenciés lundi"
                        + " | Métalor : les ouvriers de Roquemaure ne seront tous licenciés lundi",
                "Rugby : Valmorin et Roquemaure finissent la saison sans points de retard"
                        + " | Rugby : Valmorin et Roquemaure finissent la saison 2 sans points de retard",
                "Élections : ce qu'il faut savoir | Élections : ce qu'il faut retenir"
            })
    void aNumberADateOrAWordMakesAnother(String one, String other) {
        assertThat(Headline.of(one).isNearly(Headline.of(other))).isFalse();
        assertThat(Headline.of(other).isNearly(Headline.of(one))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Courrier",
                "Édito",
                "En direct",
                "Le compte rendu du Conseil des ministres",
                "MÉTÉO - Le temps qu'il fera demain",
                "L'horoscope du lundi par Stella",
                "La revue de presse du matin en région",
                "Le temps qu'il fera ce lundi en Bretagne",
                "Que faire ce week-end à Roquemaure ?",
                "L'essentiel de l'actualité du lundi",
                "L'image du jour : une grue à Kerlouan",
                "Les mots fléchés du samedi, grille facile",
                "Morning briefing: five stories to read",
                "???",
                ""
            })
    void aStandingHeadingTellsNothing(String heading) {
        assertThat(Headline.of(heading).isTelling()).isFalse();
    }
}
