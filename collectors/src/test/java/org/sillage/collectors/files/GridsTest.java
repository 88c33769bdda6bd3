// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

class GridsTest {

    @ParameterizedTest
    @CsvSource({
        "'',file.empty",
        "'<html><table><tr><td>a</td></tr></table>',file.markup-no-table",
        "'\n <?xml version=\"1.0\"?>',file.markup-no-table",
        "%PDF-1.7,file.pdf-no-table",
        "'{\"data\":[]}',file.json-no-table",
        "'[{\"id\":1}]',file.json-no-table"
    })
    void whatIsNoTableIsToldByItsBytes(String content, String reason) {
        assertRefused(MadeFiles.text(content), reason);
    }

    @Test
    void anArchiveWithoutWorkbookIsTold() {
        assertRefused(MadeFiles.evidence(MadeFiles.zip(Map.of("word/document.xml", "<w/>"))), "file.zip-no-workbook");
    }

    @Test
    void textIsReadAsTextWhateverItsNameSays() throws Exception {
        Evidence named = new Evidence(
                "",
                "inbox/list.xlsx",
                "",
                MadeFiles.OBSERVED,
                MadeFiles.text("a;b\n1;2\n").bytes());
        assertThat(MadeFiles.lines(named)).containsExactly("line 1: a|b", "line 2: 1|2");
    }

    @Test
    void columnsAreNamedAsASpreadsheetDoes() {
        assertThat(Row.letters(0)).isEqualTo("A");
        assertThat(Row.letters(25)).isEqualTo("Z");
        assertThat(Row.letters(26)).isEqualTo("AA");
        assertThat(Row.letters(701)).isEqualTo("ZZ");
        assertThat(Row.letters(702)).isEqualTo("AAA");
        assertThat(Row.letters(16_383)).isEqualTo("XFD");
        for (int column = 0; column < 16_384; column++) {
            assertThat(XlsxSheet.column(Row.letters(column) + "7")).isEqualTo(column);
        }
    }

    @Test
    void aFileIsReadAgainFromItsFirstRow() throws Exception {
        String rows = MadeFiles.row(1, "a", "b") + MadeFiles.row(2, "c", "d") + MadeFiles.row(3, "e", "f");
        for (Evidence file :
                List.of(MadeFiles.text("sep=;\na;b\nc;d\n"), MadeFiles.evidence(MadeFiles.workbook(rows)))) {
            try (Grid grid = Grids.open(file)) {
                String first = place(grid);
                String second = place(grid);
                while (grid.next().isPresent()) grid.skipSheet();
                grid.restart();
                assertThat(place(grid)).isEqualTo(first);
                assertThat(place(grid)).isEqualTo(second);
            }
        }
    }

    /** Recognising a long file costs its first rows; whether the rest is sound is told when it is read. */
    @Test
    void aLookAtTheFirstRowsGoesNoFurther() throws Exception {
        StringBuilder rows = new StringBuilder();
        Random random = new Random(5);
        for (int i = 1; i < 20_000; i++) rows.append(MadeFiles.row(i, Long.toHexString(random.nextLong())));
        byte[] damaged = MadeFiles.workbook(rows.toString());
        damaged[damaged.length * 3 / 4] ^= 0x10;
        Evidence file = MadeFiles.evidence(damaged);

        try (Grid grid = Grids.look(file)) {
            assertThat(place(grid)).isEqualTo("Press!A1");
        }
        assertRefused(file, "file.workbook-damaged");
    }

    private static String place(Grid grid) throws IOException {
        return grid.next().orElseThrow().place();
    }

    private static void assertRefused(Evidence file, String key) {
        assertThatThrownBy(() -> Grids.open(file))
                .isInstanceOfSatisfying(
                        UnreadableEvidenceException.class,
                        e -> assertThat(e.reason().key()).isEqualTo(key));
    }
}
