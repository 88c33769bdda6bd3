// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.files.DateOrder;
import org.sillage.collectors.formats.lists.MappingProposal.Ground;
import org.sillage.collectors.formats.reading.ClippingField;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/** What the columns of a list seem to mean that nobody described; outlets and people are invented. */
class MappingProposalTest {

    private static final String ODD = """
            Revue de presse;;;;;;;
            Paru le;Organe;Intitulé de la retombée;Lien vers l'article;Tonalité;Visiteurs/mois;AVE (€);
            22/11/2018;Ouest-Matin;L'usine s'installe au Grand Palais;https://o.example/usine;positif;412 000;12 500,00;
            03/11/2018;Ouest-Matin;Grand Palais, une usine extraordinaire;https://o.example/palais;neutre;412 000;9 000,50;oui
            23/11/2018;La Gazette;Une visite à l'usine;;neutre;35 000;;
            24/11/2018;La Gazette;;;neutre;;;
            """;

    @Test
    void aFieldIsFoundByItsHeadingThenByWordsOfOneThenByWhatStandsInTheColumn() throws IOException {
        assertThat(proposal(ODD).taken())
                .containsExactly(
                        new MappingProposal.Taken(ClippingField.TITLE, "Intitulé de la retombée", "C", Ground.WORDS),
                        new MappingProposal.Taken(ClippingField.URL, "Lien vers l'article", "D", Ground.WORDS),
                        new MappingProposal.Taken(ClippingField.PUBLISHED, "Paru le", "A", Ground.CONTENT),
                        new MappingProposal.Taken(ClippingField.OUTLET, "Organe", "B", Ground.CONTENT),
                        new MappingProposal.Taken(ClippingField.AUDIENCE, "Visiteurs/mois", "F", Ground.CONTENT));
        assertThat(proposal("Titre;Lien\nL'usine;https://o.example/u\n").taken())
                .extracting(MappingProposal.Taken::ground)
                .containsOnly(Ground.HEADING);
    }

    @Test
    void aColumnWithoutAHeadingThatShowsWhatItIsIsNamedByItsLetter() throws IOException {
        MappingProposal proposal = proposal("Date;;Média;;\n22/11/2018;L'usine s'installe au Grand Palais;Ouest-Matin;"
                + "https://o.example/usine;7\n23/11/2018;Une visite à l'usine;La Gazette;https://o.example/visite;9\n");
        assertThat(proposal.taken())
                .contains(
                        new MappingProposal.Taken(ClippingField.TITLE, "", "B", Ground.CONTENT),
                        new MappingProposal.Taken(ClippingField.URL, "", "D", Ground.CONTENT));
        assertThat(proposal.mapping().columns())
                .contains(new Mapping.Column(ClippingField.TITLE, List.of("column: B")));
        assertThat(proposal.left()).containsExactly(new MappingProposal.Left("", "E"));
    }

    @Test
    void whatNothingIsTakenFromIsToldAndAnAdvertisingValueIsNoAudience() throws IOException {
        assertThat(proposal(ODD).left())
                .containsExactly(
                        new MappingProposal.Left("Tonalité", "E"),
                        new MappingProposal.Left("AVE (€)", "G"),
                        new MappingProposal.Left("", "H"));
        assertThat(proposal("Titre;Lien;Équivalent publicitaire brut\nL'usine;https://o.example/u;9000\n")
                        .taken())
                .extracting(MappingProposal.Taken::field)
                .doesNotContain(ClippingField.AUDIENCE);
    }

    @Test
    void aHeadingThatItsColumnContradictsCountsForNothing() throws IOException {
        MappingProposal proposal = proposal("Source;Titre;Date\nhttps://o.example/u;L'usine;hier\n");
        assertThat(proposal.taken())
                .extracting(MappingProposal.Taken::field)
                .containsExactly(ClippingField.TITLE, ClippingField.URL);
    }

    @Test
    void dayFirstIsAssumedOnlyWhereNothingTellsAndThatIsSaid() throws IOException {
        assertThat(proposal(ODD).isOrderAssumed()).isFalse();
        MappingProposal unclear = proposal("Titre;Lien;Date\nL'usine;https://o.example/u;03/11/2018\n");
        assertThat(unclear.isOrderAssumed()).isTrue();
        assertThat(unclear.mapping().dateOrder()).contains(DateOrder.DAY_FIRST);
        MappingProposal american = proposal("Title;Link;Date\nA;https://o.example/u;11/22/2018\n");
        assertThat(american.mapping().dateOrder()).contains(DateOrder.MONTH_FIRST);
        MappingProposal clear = proposal("Titre;Lien;Date\nL'usine;https://o.example/u;2018-11-03\n");
        assertThat(clear.mapping().dateOrder()).isEmpty();
    }

    @Test
    void thePreviewIsWhatAnImportWouldBring() throws IOException {
        MappingProposal proposal = proposal(ODD);
        FormatSettings settings = new FormatSettings(Read.PARIS, Optional.of(proposal.mapping()), Optional.empty());
        ListPreview preview = ListPreview.of(list(ODD), settings, 2);
        assertThat(preview.clippings()).isEqualTo(3);
        assertThat(preview.counted()).isEqualTo(3);
        assertThat(preview.first()).hasSize(2);
        assertThat(preview.first().getFirst().clipping().title()).isEqualTo("L'usine s'installe au Grand Palais");
        assertThat(preview.first().getFirst().audience()).hasValue(412_000);
        assertThat(preview.skipped())
                .containsExactly(new ListPreview.Skipped("line 6", Message.of("format.clipping-no-title"), 1));
    }

    @Test
    void whatIsNoListIsRefusedInWords() {
        assertRefused("Il était une fois.\n", Optional.empty(), "format.proposal-no-headings");
        assertRefused("Prix;Poids\n12;13\n14;15\n", Optional.empty(), "format.proposal-no-title");
        assertRefused(ODD, Optional.of("Feuille"), "format.no-sheets");
        assertRefused("%PDF-1.4\n", Optional.empty(), "file.pdf-no-table");
    }

    private static void assertRefused(String text, Optional<String> sheet, String key) {
        assertThatThrownBy(() -> MappingProposal.of(list(text), "m", sheet))
                .isInstanceOfSatisfying(
                        UnreadableEvidenceException.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }

    private static MappingProposal proposal(String text) throws IOException {
        return MappingProposal.of(list(text), "m", Optional.empty());
    }

    private static Evidence list(String text) {
        Instant observed = Instant.parse("2018-11-26T08:00:00Z");
        return new Evidence("", "list.csv", "", observed, () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
