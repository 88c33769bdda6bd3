// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.report.Samples.WEEK_47;
import static org.sillage.report.Samples.cells;
import static org.sillage.report.TextRights.Right.EXTRACT;
import static org.sillage.report.TextRights.Right.FULL;
import static org.sillage.report.TextRights.Right.HEADLINE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No sheet reproduces an article unless its source's rights allow it. */
class TextRightsTest {

    /** The sample's text says its title again, so it is longer than an extract. */
    private static final String TITLE =
            "The factory opens its doors ".repeat(20).strip();

    private final SampleView view = new SampleView().clipping(TITLE, "paper.example", "2018-11-22T12:00:00Z");

    private Report report(TextRights rights) {
        return Samples.report(view, WEEK_47, Locale.ENGLISH, Samples.scope().with(rights));
    }

    private String extract(TextRights.Right right) {
        Object cell = cells(report(new TextRights(Map.of("feed", right))), "Clippings", "extract")
                .getFirst();
        return cell == null ? "" : cell.toString();
    }

    @Test
    void withoutAWordAboutItTheBeginningIsShownAndNoMore() {
        String shown =
                (String) cells(report(TextRights.USUAL), "Clippings", "extract").getFirst();
        assertThat(shown).startsWith("Text of The factory opens").endsWith("…").hasSizeLessThanOrEqualTo(201);
        StringBuilder everything = new StringBuilder();
        report(TextRights.USUAL).sheets().forEach(sheet -> sheet.table().rows().forEach(row -> everything.append(row)));
        assertThat(everything).doesNotContain("Text of " + TITLE);
    }

    @Test
    void whatMayBeShownIsWhatTheSourceAllows() {
        assertThat(extract(HEADLINE)).isEmpty();
        assertThat(extract(EXTRACT)).endsWith("…");
        assertThat(extract(FULL)).isEqualTo("Text of " + TITLE);
    }

    @Test
    void ofSeveralSourcesTheLeastRightCounts() {
        TextRights rights = new TextRights(Map.of("archive", HEADLINE, "own", FULL));
        assertThat(rights.of(List.of("own"))).isEqualTo(FULL);
        assertThat(rights.of(List.of("own", "feed"))).isEqualTo(EXTRACT);
        assertThat(rights.of(List.of("own", "feed", "archive"))).isEqualTo(HEADLINE);
    }

    @Test
    void configurationFilesNameThemInLowerCase() {
        assertThat(TextRights.Right.ofKey("headline")).contains(HEADLINE);
        assertThat(TextRights.Right.ofKey("Everything")).isEmpty();
    }
}
