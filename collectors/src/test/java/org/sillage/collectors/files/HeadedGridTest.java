// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadedGridTest {

    /** Headings that begin with an H; a row with more of them is the better one. */
    private record Found(int score) implements HeadedGrid.Headings {
        static Optional<Found> of(Row row) {
            int score = 0;
            for (int column : row.columns()) if (row.cell(column).text().startsWith("H")) score++;
            return score == 0 ? Optional.empty() : Optional.of(new Found(score));
        }
    }

    @Test
    void theBestOfTheFirstRowsIsTheHeadings() throws IOException {
        assertThat(read(MadeFiles.text("Report,x\nH1,x\nH1,H2\n1,2\n\n3,4\n"))).containsExactly("2 line 4", "2 line 6");
    }

    @Test
    void headingsFurtherDownAreNotSearched() throws IOException {
        assertThat(read(MadeFiles.text("x,y\n".repeat(20) + "H1,H2\n1,2\n"))).containsExactly("headless line 1");
    }

    @Test
    void everySheetHasItsOwnHeadings() throws IOException {
        var parts = MadeFiles.parts(MadeFiles.row(1, "Report") + MadeFiles.row(2, "H1") + MadeFiles.row(3, "a"));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, text) -> text.replace(
                        "</sheets>", "<sheet name='Notes' r:id='n'/><sheet name='Radio' r:id='t'/></sheets>"));
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, text) -> text.replace(
                        "</Relationships>",
                        "<Relationship Id='n' Type='x/worksheet' Target='/xl/worksheets/notes.xml'/>"
                                + "<Relationship Id='t' Type='x/worksheet' Target='worksheets/radio.xml'/></Relationships>"));
        parts.put("xl/worksheets/notes.xml", MadeFiles.sheet(MadeFiles.row(1, "nothing") + MadeFiles.row(2, "here")));
        parts.put("xl/worksheets/radio.xml", MadeFiles.sheet(MadeFiles.row(1, "H1", "H2") + MadeFiles.row(2, "b")));
        assertThat(read(MadeFiles.evidence(MadeFiles.zip(parts))))
                .containsExactly("1 Press!A3", "headless Notes!A1", "2 Radio!A2");
    }

    @Test
    void aFaultAmongTheFirstRowsIsTold() throws IOException {
        assertThat(read(MadeFiles.text("H1,H2\n1,\"open\n2,3\n"))).containsExactly("fault line 2", "2 line 3");
    }

    private static List<String> read(org.sillage.core.evidence.Evidence file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (HeadedGrid<Found> grid = new HeadedGrid<>(Grids.open(file), Found::of)) {
            for (Optional<HeadedGrid.Line<Found>> next = grid.next(); next.isPresent(); next = grid.next()) {
                lines.add(
                        switch (next.get()) {
                            case HeadedGrid.Data<Found> data ->
                                data.headings().score() + " " + data.row().place();
                            case HeadedGrid.Fault<Found> fault -> "fault " + fault.place();
                            case HeadedGrid.Headless<Found> other ->
                                "headless " + other.first().place();
                        });
            }
        }
        return lines;
    }
}
