// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.sillage.core.collect.UnreadableEvidenceException;

class XlsFileTest {

    @Test
    void anOldWorkbookIsReadLikeANewOne() throws IOException {
        try (Grid grid = Grids.open(MadeFiles.evidence(oldWorkbook()))) {
            Row row = (Row) grid.next().orElseThrow();
            assertThat(row.place(1)).isEqualTo("Presse!B3");
            assertThat(row.cell(1)).isEqualTo(new Cell.Text("Lire", "https://outlet.example/a"));
            assertThat(row.cell(2))
                    .isInstanceOfSatisfying(
                            Cell.Moment.class,
                            moment -> assertThat(moment.value().toLocalDate()).isEqualTo(LocalDate.of(2018, 11, 22)));
            assertThat(Numbers.count(row.cell(3), NumberHabit.UNKNOWN)).isEqualTo(new Parsed.Known<>(412_000L));
            assertThat(row.cell(4)).isEqualTo(new Cell.Fault("#DIV/0!"));
            assertThat(grid.next()).isEmpty();
        }
    }

    /** Behind the last sector in use nothing is missed; before it, half a list is worse than none. */
    @Test
    void aCutOneIsRefusedOrReadWhole() throws IOException {
        byte[] sound = oldWorkbook();
        List<String> whole = MadeFiles.lines(MadeFiles.evidence(sound));
        int refused = 0;
        for (int length = 8; length < sound.length; length += 97) {
            try {
                assertThat(MadeFiles.lines(MadeFiles.evidence(Arrays.copyOf(sound, length))))
                        .isEqualTo(whole);
            } catch (UnreadableEvidenceException cut) {
                assertThat(cut.reason().key()).startsWith("file.");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(10);
    }

    /** POI may read over a flipped byte; what it may not do is break. */
    @Test
    void aFlippedByteBreaksNothing() throws IOException {
        byte[] sound = oldWorkbook();
        for (int at = 0; at < sound.length; at += 61) {
            byte[] flipped = sound.clone();
            flipped[at] ^= 0x55;
            try {
                MadeFiles.lines(MadeFiles.evidence(flipped));
            } catch (UnreadableEvidenceException refused) {
                assertThat(refused.reason().key()).startsWith("file.");
            }
        }
    }

    private static byte[] oldWorkbook() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            var row = book.createSheet("Presse").createRow(2);
            row.createCell(1).setCellValue("Lire");
            var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://outlet.example/a");
            row.getCell(1).setHyperlink(link);
            row.createCell(2).setCellValue(LocalDate.of(2018, 11, 22));
            row.getCell(2).setCellStyle(date);
            row.createCell(3).setCellValue(412_000);
            row.createCell(4).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(4));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }
}
