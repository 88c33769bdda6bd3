// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

    private final Bylines bylines =
            new Bylines(Set.of("Ouest Matin", "Radio Littoral", "Le Petit Quotidien")::contains);

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '"',
            value = {
                "Par A. Dupont et B. Martin (avec AFP) → A. Dupont|B. Martin → AFP",
                "Jean Dupont → Jean Dupont → ",
                "By Jane Doe and John Smith → Jane Doe|John Smith → ",
                "Von Hans Müller und Eva Groß → Hans Müller|Eva Groß → ",
                "Por Ana García y Luis Pérez → Ana García|Luis Pérez → ",
                "José Ortega y Gasset → José Ortega y Gasset → ",
                "Jean Dupont, Marie Martin & Luc Petit → Jean Dupont|Marie Martin|Luc Petit → ",
                "Jean Dupont; Marie Martin → Jean Dupont|Marie Martin → ",
                "Jean Dupont / Marie Martin → Jean Dupont|Marie Martin → ",
                "J.-P. Dupont avec Reuters → J.-P. Dupont → Reuters",
                "A.Dupont → A. Dupont → ",
                "A. DUPONT → A. Dupont → ",
                "AFP →  → AFP",
                "AFP/Reuters →  → AFP|Reuters",
                "Agence France-Presse →  → AFP",
                "Reuters Staff →  → Reuters",
                "The Associated Press →  → AP",
                "dpa/lnw →  → dpa",
                "Marie Martin, Belga → Marie Martin → Belga",
                "Press Association →  → PA Media",
                "Valérie de La Tour → Valérie de La Tour → ",
                "Jan van der Berg → Jan van der Berg → ",
                "Sophie d'Arc → Sophie d'Arc → ",
                "Mikey O'Connell → Mikey O'Connell → ",
                "DUPONT Jean → Jean Dupont → ",
                "Jean DUPONT → Jean Dupont → ",
                "LE GOFF Anne-Marie → Anne-Marie Le Goff → ",
                "JEAN-MARC DUPONT → Jean-Marc Dupont → ",
                "RJ Ruiz → RJ Ruiz → ",
                "jean dupont → Jean Dupont → ",
                "Dupont, Jean → Jean Dupont → ",
                "de La Tour, Jean → Jean de La Tour → ",
                "Smith, John A. → John A. Smith → ",
                "Jong, Michiel de → Michiel de Jong → ",
                "Dupont, Jean, Martin, Luc → Jean Dupont|Luc Martin → ",
                "Propos recueillis par Jean Dupont → Jean Dupont → ",
                "Texte : Jean Dupont, photos : Luc Petit → Jean Dupont → ",
                "Jean Dupont, journaliste → Jean Dupont → ",
                "Jean Dupont, envoyé spécial à Rome → Jean Dupont → ",
                "Jean Dupont (correspondant à Rome) → Jean Dupont → ",
                "Jean Dupont correspondant à Rome → Jean Dupont → ",
                "Jane Doe Senior Health Reporter For Dailynews.Example → Jane Doe → ",
                "Jean Dupont - Ouest Matin → Jean Dupont → ",
                "Jean Dupont | Radio Littoral → Jean Dupont → ",
                "Ouest Matin avec AFP →  → AFP",
                "Jean Dupont 22/11/2018 14h30 → Jean Dupont → ",
                "Jean Dupont, le 22 novembre 2018 → Jean Dupont → ",
                "redaction@journal.example (Jean Dupont) → Jean Dupont → ",
                "Jean Dupont <jean@journal.example> → Jean Dupont → ",
                "Jean Dupont @jdupont → Jean Dupont → ",
                "Dr. Jane Doe → Jane Doe → ",
                "Jean Dupont, J. Dupont, jean dupont → Jean Dupont|J. Dupont → ",
                "Jean Dupont (avec Marie Martin) → Jean Dupont|Marie Martin → ",
                "Jean Dupont avec l’AFP → Jean Dupont → AFP",
                "M. Dupont / AFP → M. Dupont → AFP",
                "M. Jean Dupont → Jean Dupont → ",
                "Me Jean Dupont → Jean Dupont → ",
                "Jane Doe PhD → Jane Doe → ",
                "Jane Doe BBC News → Jane Doe → ",
                "JANE DOE Associated Press → Jane Doe → ",
                "Jane Doe and John Smith in London → Jane Doe|John Smith → ",
                "Jane Doe, New York → Jane Doe → ",
                "Jane Doe Political Editor → Jane Doe → ",
                "Jean Dupont Grand reporter → Jean Dupont → ",
                "Jean Dupont Le Petit Quotidien → Jean Dupont → ",
                "De notre correspondante à Rome, Marie Martin → Marie Martin → ",
                "De notre correspondante à Rome Marie Martin → Marie Martin → ",
                "De notre envoyé spécial à New York Jean Dupont → Jean Dupont → ",
                "Dal nostro inviato Marco Rossi → Marco Rossi → ",
                "Van onze correspondent Jan Bakker → Jan Bakker → ",
                "Von unserer Korrespondentin Eva Groß → Eva Groß → ",
                "Aktualisiert von Eva Groß → Eva Groß → ",
                "Eva v. Groß → Eva v. Groß → ",
                "Jane Doe Contributing Writer → Jane Doe → ",
                "Aus Berlin berichtet Eva Groß → Eva Groß → ",
                "Une enquête de Marie Martin → Marie Martin → ",
                "L’éditorial de Marie Martin → Marie Martin → ",
                "Ein Kommentar von Eva Groß → Eva Groß → ",
                "A cura di Marco Rossi → Marco Rossi → ",
                "Entretien : Marie Martin → Marie Martin → ",
                "Words: Jane Doe; Pictures: John Smith → Jane Doe → ",
                "Curated By: Jane Doe → Jane Doe → ",
                "Door: Jan Bakker → Jan Bakker → ",
                "Textes et photos : Marie Martin → Marie Martin → ",
                "Jean Dupont (texte) et Luc Petit (photos) → Jean Dupont → ",
                "Jean Dupont. Photos Luc Petit → Jean Dupont → ",
                "Jean Dupont Photos Luc Petit → Jean Dupont → ",
                "Jane Doe, edited by John Smith → Jane Doe → ",
                "Jean Dupont, édité par Luc Petit → Jean Dupont → ",
                "Jan Bakker en Piet de Boer → Jan Bakker|Piet de Boer → ",
                "Jean Dupont en Corée du Sud → Jean Dupont → ",
                "Marco Rossi e Anna Bianchi → Marco Rossi|Anna Bianchi → ",
                "Erik Svensson och Anna Berg → Erik Svensson|Anna Berg → ",
                "José Costa e Silva → José Costa e Silva → ",
                "LUC PETIT ET ANNE LE GOFF → Luc Petit|Anne Le Goff → ",
                "Anne LE GOFF → Anne Le Goff → ",
                "Jeanne d'ARC → Jeanne d'Arc → ",
                "EJ Dionne → EJ Dionne → ",
                "JM ROUX → JM Roux → ",
                "John Smith III → John Smith III → ",
                "am&eacute;lie petit → Amélie Petit → ",
                "Sean O&#39;Connell &amp; Jane Doe → Sean O'Connell|Jane Doe → ",
                "a@journal.example (Jane Doe), b@journal.example (John Smith) → Jane Doe|John Smith → ",
                "Автор: Ольга Петрова → Ольга Петрова → ",
                "Ольга Петрова → Ольга Петрова → ",
            })
    void tellsPersonsFromAgencies(String signature, String persons, String agencies) {
        Bylines.Signed signed = bylines.of(List.of(signature));
        assertThat(signed.persons()).isEqualTo(names(persons));
        assertThat(signed.agencies()).isEqualTo(names(agencies));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "La rédaction",
                "La Rédaction web",
                "Rédaction",
                "Newsroom",
                "Staff",
                "WEB DESK",
                "Web Desk",
                "Service économie",
                "The Herald",
                "El Diario",
                "Le Petit Quotidien",
                "anónimo",
                "Anonyme",
                "J.D.",
                "A. B.",
                "Plume",
                "JOURNAL.EXAMPLE",
                "journal.example",
                "https://www.facebook.example/journal",
                "@journal",
                "redaction@journal.example",
                "22 novembre 2018",
                "Publié le 22 novembre",
                "Mis à jour à 14h30",
                "Ouest Matin",
                "MIT News Office",
                "Washington Post Staff",
                "SPIEGEL-Redaktion",
                "L'Usine Nouvelle",
                "Van onze redactie",
                "Our Foreign Staff",
                "From Our Correspondent",
                "Notre correspondant à Rome",
                "USA TODAY",
                "da Folha",
                "أ ف ب",
                "Science X",
                "20 Minutes",
                "Photo : Luc Petit",
                "- , ; / &",
                "((((",
                "une phrase qui ne nomme personne du tout",
                "Cette Très Longue Signature Ne Nomme Vraiment Personne"
            })
    void whatNamesNobodyIsNobody(String signature) {
        assertThat(bylines.of(List.of(signature)).persons()).isEmpty();
    }

    @Test
    void eachPersonCountsOnceOverSeveralSignatures() {
        assertThat(bylines.of(List.of("Jean Dupont", "DUPONT Jean", "Jean Dupont et Marie Martin"))
                        .persons())
                .containsExactly("Jean Dupont", "Marie Martin");
    }

    @Test
    void aSignatureWithoutEndIsReadInTime() {
        String hostile = "Jean Dupont, ".repeat(2_000)
                + "(".repeat(5_000)
                + " et".repeat(5_000)
                + "par ".repeat(5_000)
                + " Aa".repeat(20_000)
                + "a".repeat(100_000)
                + "&#39;".repeat(5_000)
                + " (".repeat(5_000)
                + "Notre envoyé ".repeat(5_000);
        assertThat(bylines.of(List.of(hostile)).persons()).contains("Jean Dupont");
        for (String one : List.of("a", "x:", ",", "(a", " Aa", "&#39;", "Notre envoyé ", "texte et "))
            assertThat(bylines.of(List.of(one.repeat(50_000))).persons()).isEmpty();
    }

    @Test
    void spellingsOfOneNameShareAKey() {
        assertThat(Persons.key("DUPONT-MOREAU Élise")).isEqualTo(Persons.key("Elise Dupont Moreau"));
        assertThat(Persons.key("J. Dupont")).isNotEqualTo(Persons.key("Jean Dupont"));
    }

    private static List<String> names(String cell) {
        return cell == null || cell.isBlank() ? List.of() : List.of(cell.strip().split("\\|", -1));
    }
}
