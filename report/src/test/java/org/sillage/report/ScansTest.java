// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.report.Samples.WEEK_47;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sillage.core.mention.Clipping;

/** What was broadcast or printed leads from its row to the scan that shows it. */
class ScansTest {

    private static final String DIGEST = "ab".repeat(32);

    @Test
    void aRowTellsHowLongItLastedAndWhetherItsScanWasHandedOver() {
        SampleView view = new SampleView()
                .file("inbox/press/Morning.PDF", DIGEST)
                .unaddressed("Guest", "radio.example", "2018-11-22", Clipping.Medium.RADIO, details(95, "morning.pdf"))
                .unaddressed(
                        "Debate", "tv.example", "2018-11-23", Clipping.Medium.TELEVISION, details(3_725, "lost.pdf"))
                .unaddressed("Page four", "paper.example", "2018-11-24", Clipping.Medium.PRINT, Clipping.Details.NONE);
        assertThat(cells(view, "duration")).isEqualTo(Arrays.asList("1:35", "1:02:05", null));
        assertThat(cells(view, "scan")).isEqualTo(Arrays.asList("morning.pdf", "lost.pdf", null));
        assertThat(cells(view, "scan_kept").toString()).contains("scan.kept").contains("scan.missing");
        assertThat(cells(view, "scan_evidence")).isEqualTo(Arrays.asList(DIGEST, null, null));
    }

    private static List<?> cells(SampleView view, String column) {
        return Samples.cells(Samples.report(view, WEEK_47, Locale.ENGLISH, Samples.scope()), "Clippings", column);
    }

    private static Clipping.Details details(long seconds, String scan) {
        return new Clipping.Details(Optional.of(Duration.ofSeconds(seconds)), Optional.empty(), scan);
    }
}
