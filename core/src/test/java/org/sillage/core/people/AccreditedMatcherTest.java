// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.core.campaign.Accredited;
import org.sillage.core.campaign.AccreditedList;
import org.sillage.core.people.AccreditedMatcher.Match;
import org.sillage.core.prepare.Bylines;

/** Nobody in this table exists. */
class AccreditedMatcherTest {

    /** As on the list; other names; outlets on the list; signature in Ouest-Matin; how certain, or none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                // The whole name, however it is written.
                "Anne Dupont; ; Ouest-Matin; Anne Dupont; CERTAIN",
                "Anne Dupont; ; Ouest-Matin; Par Anne DUPONT; CERTAIN",
                "Anne Dupont; ; Ouest-Matin; DUPONT Anne; CERTAIN",
                "DUPONT Anne; ; Ouest-Matin; Anne Dupont; CERTAIN",
                "Dupont, Anne; ; Ouest-Matin; Anne Dupont; CERTAIN",
                "Mme Anne Dupont; ; Ouest-Matin; anne dupont; CERTAIN",
                "Hélène Lefèvre; ; Ouest-Matin; Helene LEFEVRE; CERTAIN",
                "Cœline Bœuf; ; Ouest-Matin; Coeline Boeuf; CERTAIN",
                "Jean-Marc Petit; ; Ouest-Matin; Jean Marc Petit; CERTAIN",
                "LE GOFF Anne-Marie; ; Ouest-Matin; Anne-Marie Le Goff; CERTAIN",
                "Valérie de La Tour; ; Ouest-Matin; Valérie de la Tour; CERTAIN",
                "Sophie d'Arcy; ; Ouest-Matin; Sophie d’Arcy; CERTAIN",
                "Yann L'Hostis; ; Ouest-Matin; Yann LHOSTIS; CERTAIN",
                "Jan van den Berg; ; Ouest-Matin; Jan Van den Berg; CERTAIN",
                "Jan van den Berg; ; Ouest-Matin; Jan Vandenberg; CERTAIN",
                "Vandenberg Jan; ; Ouest-Matin; Jan van den Berg; CERTAIN",
                "Eva von der Heide; ; Ouest-Matin; Eva VON DER HEIDE; CERTAIN",
                "Mikey O'Connor; ; Ouest-Matin; Mikey O’Connor; CERTAIN",
                "Ana García Márquez; ; Ouest-Matin; Ana Garcia Marquez; CERTAIN",
                "José Ortega y Gasset; ; Ouest-Matin; José Ortega y Gasset; CERTAIN",
                // By the site, the print edition, a domain.
                "Anne Dupont; ; ouest-matin.example; Anne Dupont; CERTAIN",
                "Anne Dupont; ; www.ouest-matin.example; Anne Dupont; CERTAIN",
                "Anne Dupont; ; OUEST MATIN (papier); Anne Dupont; CERTAIN",
                "Anne Dupont; ; Loire Info|Ouest-Matin; Anne Dupont; CERTAIN",
                // Another outlet, or none.
                "Anne Dupont; ; Loire Info; Anne Dupont; PROBABLE",
                "Anne Dupont; ; ; Anne Dupont; PROBABLE",
                "Anne Dupont; ; Ouest-Soir; Anne Dupont; PROBABLE",
                // A married, maiden or pen name.
                "Anne Dupont; Anne Martin; Ouest-Matin; Anne Martin; CERTAIN",
                "Anne Dupont; Martin; Ouest-Matin; Anne Martin; -",
                "Anne Dupont; ; Ouest-Matin; Anne Dupont-Martin; PROBABLE",
                "Anne Dupont-Martin; ; Ouest-Matin; Anne Martin; PROBABLE",
                "Anne Dupont-Martin; ; Loire Info; Anne Martin; POSSIBLE",
                // Nearly the whole name.
                "Pierre de Villers; ; Ouest-Matin; Pierre Villers; PROBABLE",
                "Pierre de Villers; ; Loire Info; Pierre Villers; POSSIBLE",
                "Gabriel García Lorente; ; Ouest-Matin; Gabriel García; PROBABLE",
                "John A. Smithers; ; Ouest-Matin; John Smithers; PROBABLE",
                "John Andrew Smithers; ; Ouest-Matin; John A. Smithers; PROBABLE",
                "John Brian Smithers; ; Ouest-Matin; John A. Smithers; -",
                "Kees de Groot; ; Ouest-Matin; Kees Groot; PROBABLE",
                // Initials: in an outlet of that person alone.
                "Anne Dupont; ; Ouest-Matin; Par A. Dupont; BY_INITIALS",
                "Anne Dupont; ; Ouest-Matin; A.Dupont; BY_INITIALS",
                "Anne Dupont; ; Ouest-Matin (papier); A. DUPONT; BY_INITIALS",
                "Anne Dupont; ; Loire Info; A. Dupont; -",
                "Anne Dupont; ; ; A. Dupont; -",
                "Anne Dupont; ; Ouest-Matin; B. Dupont; -",
                "A. Dupont; ; Ouest-Matin; Anne Dupont; BY_INITIALS",
                "A. Dupont; ; Ouest-Matin; A. Dupont; BY_INITIALS",
                "A. Dupont; ; Loire Info; A. Dupont; -",
                "Jean-Paul Petit; ; Ouest-Matin; J.-P. Petit; BY_INITIALS",
                "Jean-Paul Petit; ; Ouest-Matin; JP Petit; BY_INITIALS",
                "Jean-Paul Petit; ; Ouest-Matin; J. Petit; BY_INITIALS",
                "Jean-Paul Petit; ; Ouest-Matin; P. Petit; -",
                "Anne Le Goff; ; Ouest-Matin; A. LE GOFF; BY_INITIALS",
                "Jan van den Berg; ; Ouest-Matin; J. van den Berg; BY_INITIALS",
                "Anne Dupont-Martin; ; Ouest-Matin; A. Dupont; BY_INITIALS",
                // Somebody else.
                "Anne Dupont; ; Ouest-Matin; Alain Dupont; -",
                "Anne Dupont; ; Ouest-Matin; Anne Martin; -",
                "Jean-Pierre Petit; ; Ouest-Matin; Jean Petit; -",
                "Jean-Pierre Petit; ; Ouest-Matin; Jean Pierre; -",
                "Philippe de Villers; ; Ouest-Matin; Pierre de Villers; -",
            })
    void aSignatureIsFoundOnTheList(String name, String aliases, String outlets, String signed, String certainty) {
        Accredited person = new Accredited(
                name,
                Titles.words(Optional.ofNullable(aliases).orElse("")),
                Titles.words(Optional.ofNullable(outlets).orElse("")),
                true,
                Optional.empty(),
                Optional.empty());
        Optional<Match> match = match(List.of(person), signed, "ouest-matin.example");
        assertThat(match.map(Match::certainty))
                .isEqualTo(Optional.ofNullable(certainty).map(Certainty::valueOf));
        match.ifPresent(found -> assertThat(found.persons()).containsExactly(person));
    }

    private static Optional<Match> match(List<Accredited> list, String signed, String outlet) {
        List<String> persons = new Bylines(name -> false).of(List.of(signed)).persons();
        assertThat(persons).hasSize(1);
        return new AccreditedMatcher(new AccreditedList(list), Titles.REGISTER)
                .match(new Signature(persons.getFirst(), outlet));
    }

    @Test
    void twoWhoFitEquallyAreNotGuessed() {
        List<Accredited> list =
                List.of(Accredited.of("Anne Dupont", "Ouest-Matin"), Accredited.of("Alain Dupont", "Ouest-Matin"));
        Match match = match(list, "A. Dupont", "ouest-matin.example").orElseThrow();
        assertThat(match.certainty()).isEqualTo(Certainty.AMBIGUOUS);
        assertThat(match.persons()).isEqualTo(list);
        assertThat(match.counted()).isEmpty();
    }

    @Test
    void ofTwoWithOneNameTheOutletTells() {
        List<Accredited> list =
                List.of(Accredited.of("Anne Dupont", "Loire Info"), Accredited.of("Anne Dupont", "Ouest-Matin"));
        assertThat(match(list, "Anne Dupont", "ouest-matin.example").flatMap(Match::counted))
                .contains(list.get(1));
        assertThat(match(list, "Anne Dupont", "canal.example").map(Match::certainty))
                .contains(Certainty.AMBIGUOUS);
    }

    @Test
    void theVeryOutletBeatsASisterPaper() {
        List<Accredited> list = List.of(
                Accredited.of("Anne Dupont", "Ouest-Matin (papier)"), Accredited.of("Anne Dupont", "Ouest-Matin"));
        assertThat(match(list, "Anne Dupont", "ouest-matin.example").flatMap(Match::counted))
                .contains(list.get(1));
    }

    @Test
    void theWholeNameBeatsAPart() {
        List<Accredited> list = List.of(
                Accredited.of("Anne Dupont-Martin", "Ouest-Matin"), Accredited.of("Anne Dupont", "Ouest-Matin"));
        assertThat(match(list, "Anne Dupont", "ouest-matin.example").flatMap(Match::counted))
                .contains(list.get(1));
    }

    @Test
    void whatCountsIsDrawnInOnePlace() {
        List<Certainty> counting = new ArrayList<>();
        for (Certainty certainty : Certainty.values()) if (certainty.counts()) counting.add(certainty);
        assertThat(counting)
                .containsExactly(Certainty.JUDGED, Certainty.CERTAIN, Certainty.PROBABLE, Certainty.BY_INITIALS);
    }

    @Test
    void someThousandsAreNothing() {
        List<Accredited> list = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) list.add(Accredited.of("Jean Nom" + i, "Ouest-Matin"));
        AccreditedMatcher matcher = new AccreditedMatcher(new AccreditedList(list), Titles.REGISTER);
        for (int i = 0; i < 5_000; i += 50) {
            Signature signature = new Signature("J. Nom" + i, "ouest-matin.example");
            assertThat(matcher.match(signature).flatMap(Match::counted)).contains(list.get(i));
        }
    }
}
