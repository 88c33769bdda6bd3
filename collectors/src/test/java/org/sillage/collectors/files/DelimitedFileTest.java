// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sillage.collectors.files.MadeFiles.evidence;
import static org.sillage.collectors.files.MadeFiles.lines;
import static org.sillage.collectors.files.MadeFiles.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

class DelimitedFileTest {

    private static final String FRENCH = "Date;Média;Titre\n22/11/2018;Écho;« L’usine » s’installe à l’été\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void aCharsetThatNobodySaysIsFound(String charset) throws IOException {
        assertThat(lines(text(FRENCH, Charset.forName(charset))))
                .containsExactly("line 1: Date|Média|Titre", "line 2: 22/11/2018|Écho|« L’usine » s’installe à l’été");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheFirstHeading(String charset) throws IOException {
        assertThat(lines(text("\uFEFFid;é\n1;2\n", Charset.forName(charset)))).startsWith("line 1: id|é");
    }

    @Test
    void aFileCutInsideACharacterIsStillUtf8() throws IOException {
        byte[] whole = "Titre;Écho\nL’été;é".getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
        assertThat(lines(evidence(cut))).first().isEqualTo("line 1: Titre|Écho");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";", ","})
    void theSeparatorIsTheOneThatGivesTheSteadiestRows(String sign) throws IOException {
        String text = "Date,Titre;Texte".replace(",", sign).replace(";", sign) + "\n"
                + String.join(sign, "22/11", "\"un, deux; trois\tquatre\"", "cinq") + "\n";
        assertThat(lines(text(text)))
                .containsExactly("line 1: Date|Titre|Texte", "line 2: 22/11|un, deux; trois\tquatre|cinq");
    }

    @Test
    void commasInsideTextsAreNoSeparators() throws IOException {
        String text = "Date;Titre\n1;un, deux\n2;un, deux\n3;un\n";
        assertThat(lines(text(text)))
                .containsExactly("line 1: Date|Titre", "line 2: 1|un, deux", "line 3: 2|un, deux", "line 4: 3|un");
    }

    @Test
    void theSeparatorThatExcelStatesIsObeyedAndItsLineCounts() throws IOException {
        assertThat(lines(text("sep=,\na;x,b\n1,2\n"))).containsExactly("line 2: a;x|b", "line 3: 1|2");
    }

    @Test
    void raggedRowsAndHeadingsTwiceAreRead() throws IOException {
        assertThat(lines(text("id,likes,likes\n1\n1,2,3,4\n")))
                .containsExactly("line 1: id|likes|likes", "line 2: 1", "line 3: 1|2|3|4");
    }

    @Test
    void textAfterAClosingQuoteIsKept() throws IOException {
        assertThat(lines(text("a,b\n\"x\" y,2\n"))).containsExactly("line 1: a|b", "line 2: x y|2");
    }

    @Test
    void nulsAreLeftOut() throws IOException {
        assertThat(lines(text("id,text\n1,a\0b\n"))).containsExactly("line 1: id|text", "line 2: 1|ab");
    }

    @Test
    void linesAreNumberedWhateverEndsThem() throws IOException {
        assertThat(lines(text("id,text\r\n1,\"a\nb\r\nc\"\r2,d\n\n3,e")))
                .containsExactly("line 1: id|text", "line 2: 1|a\nb\r\nc", "line 5: 2|d", "line 7: 3|e");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnLineOnly() throws IOException {
        assertThat(lines(text("id,text,likes\n1,\"ok\",3\n2,\"never closed,4\n3,fine,5\n4,fine,6\n")))
                .containsExactly(
                        "line 1: id|text|likes",
                        "line 2: 1|ok|3",
                        "line 3: file.quote-open",
                        "line 4: 3|fine|5",
                        "line 5: 4|fine|6");
    }

    @Test
    void aQuoteClosedByThatOfALaterRowSwallowsNoRow() throws IOException {
        assertThat(lines(text("id,text,likes\n1,\"never closed,4\n2,fine,5\n3,\"good\",6\n4,fine,7\n")))
                .containsExactly(
                        "line 1: id|text|likes",
                        "line 2: file.quote-open",
                        "line 3: 2|fine|5",
                        "line 4: 3|good|6",
                        "line 5: 4|fine|7");
    }

    @Test
    void quotesInsideATextOfSeveralLinesAreText() throws IOException {
        assertThat(lines(text("id,text,likes\n1,\"one\ntwo \"big\" words\",4\n2,fine,5\n")))
                .containsExactly("line 1: id|text|likes", "line 2: 1|one\ntwo big\" words\"|4", "line 4: 2|fine|5");
    }

    @Test
    void anOpenQuoteBeforeVeryManyLinesCostsItsOwnLineOnly() throws IOException {
        int rows = DelimitedFile.MOST_LINES_OF_A_RECORD + 10;
        StringBuilder text = new StringBuilder("id,text\n1,\"open\n");
        for (int i = 0; i < rows; i++) text.append("2,fine\n");
        List<String> lines = lines(text(text.toString()));
        assertThat(lines).hasSize(rows + 2).contains("line 2: file.quote-open", "line 3: 2|fine");
    }

    @Test
    void aFileMadeOfOpenQuotesEndsWithAReason() {
        // Each line closes the field before it and opens another: read anew from each line, it never ends.
        String text = "a\",\",b\n".repeat(30_000);
        assertThatThrownBy(() -> lines(text("x,y,z\n1,\"" + text)))
                .isInstanceOfSatisfying(
                        UnreadableEvidenceException.class,
                        e -> assertThat(e.reason().key()).isEqualTo("file.quotes-hopeless"));
    }

    @Test
    void aLineWithoutEndIsRefusedAtALimit() {
        Evidence endless = evidence(() -> repeated("x".repeat(1 << 20), 24));
        assertThatThrownBy(() -> lines(endless)).isInstanceOfSatisfying(UnreadableEvidenceException.class, e -> {
            assertThat(e.place()).isEqualTo("line 1");
            assertThat(e.reason().key()).isEqualTo("file.line-too-long");
        });
    }

    @Test
    void aLineOfVeryManyColumnsIsToldAndTheNextOneRead() throws IOException {
        String wide = String.join(",", Collections.nCopies(100_000, "1"));
        assertThat(lines(text("a,b\n" + wide + "\n1,2\n")))
                .containsExactly("line 1: a|b", "line 2: file.line-refused", "line 3: 1|2");
    }

    @Test
    void whatIsCutRecordByRecordIsWhatTheParserReadsInOne() throws IOException {
        java.util.Random random = new java.util.Random(7);
        String signs = "ab,\"\n";
        int compared = 0;
        for (int round = 0; round < 800; round++) {
            StringBuilder text = new StringBuilder("h,h\nx,x\nx,x\n");
            IntStream.range(0, 24).forEach(i -> text.append(signs.charAt(random.nextInt(signs.length()))));
            List<String> expected = inOne(text.toString());
            List<String> lines = lines(text(text.toString()));
            if (expected.isEmpty() || lines.toString().contains("file.quote-open")) continue;
            compared++;
            assertThat(lines).as(text.toString()).isEqualTo(expected);
        }
        assertThat(compared).isGreaterThan(100);
    }

    /** What the parser makes of the whole text; nothing where it refuses it. An open quote it takes to the end. */
    private static List<String> inOne(String text) throws IOException {
        try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder()
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return reader.stream()
                    .map(row -> "line " + row.getStartingLineNumber() + ": " + String.join("|", row.getFields()))
                    .toList();
        } catch (de.siegmar.fastcsv.reader.CsvParseException refused) {
            return List.of();
        }
    }

    private static InputStream repeated(String text, int times) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return new SequenceInputStream(Collections.enumeration(IntStream.range(0, times)
                .mapToObj(i -> new ByteArrayInputStream(bytes))
                .toList()));
    }
}
