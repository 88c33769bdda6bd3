// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
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

    private static void assertRefused(Evidence file, String key) {
        assertThatThrownBy(() -> Grids.open(file))
                .isInstanceOfSatisfying(
                        UnreadableEvidenceException.class,
                        e -> assertThat(e.reason().key()).isEqualTo(key));
    }
}
