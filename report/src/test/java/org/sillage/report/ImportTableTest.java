// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.report.Samples.cells;
import static org.sillage.report.Samples.week;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sillage.core.mention.MentionId;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/** What other tools state keeps their name for it, and an advertising value is seen in no other place. */
class ImportTableTest {

    private static final Instant FIRST = Instant.parse("2018-11-24T09:00:00Z");
    private static final Instant LATER = Instant.parse("2018-11-25T09:00:00Z");

    private final SampleView view =
            new SampleView().clipping("The factory opens", "a.example", "2018-11-22T09:00:00Z", "Ann Lee");
    private final MentionId clipping = SampleView.clippingId("The factory opens", "a.example");

    @Test
    void eachToolKeepsItsOwnNumberUnderItsOwnName() {
        imported("meltwater", "Reach", Metric.AUDIENCE, 412_000, FIRST);
        imported("cision", "UVPM", Metric.AUDIENCE, 1_900_000, LATER);
        assertThat(cells(report(), "Imports", "supplier")).containsExactly("meltwater", "cision");
        assertThat(cells(report(), "Imports", "imported_as")).containsExactly("Reach", "UVPM");
        assertThat(cells(report(), "Imports", "value")).containsExactly(412_000L, 1_900_000L);
    }

    @Test
    void theLatestWordOfAToolCounts() {
        imported("meltwater", "Reach", Metric.AUDIENCE, 412_000, LATER);
        imported("meltwater", "Reach", Metric.AUDIENCE, 400_000, FIRST);
        assertThat(cells(report(), "Imports", "value")).containsExactly(412_000L);
    }

    @Test
    void whatAPlatformMeasuredOrAPaperDeclaresIsNoImport() {
        view.total(clipping, Metric.AUDIENCE, Basis.DECLARED, 80_000, FIRST);
        assertThat(report().sheets()).noneMatch(sheet -> sheet.table().id().equals("Imports"));
    }

    @Test
    void anAdvertisingValueStandsInTheImportSheetWithItsRefusalAndNowhereElse() {
        imported("meltwater", "AVE", Metric.AVE, 38_417, FIRST);
        Report report = report();
        assertThat(cells(report, "Imports", "value")).containsExactly(38_417L);
        assertThat(cells(report, "Imports", "note")).containsExactly(Message.of("import.ave.words"));
        assertThat(report.sheets().stream()
                        .filter(sheet -> Samples.rows(sheet.table()).stream()
                                .flatMap(row -> row.stream().filter(Objects::nonNull))
                                .anyMatch(cell -> cell.toString().contains("38417")))
                        .map(sheet -> sheet.table().id()))
                .containsExactly("Imports");
        assertThat(report.summary().figures()).noneMatch(tile -> tile.metric() == Metric.AVE);
    }

    private void imported(String tool, String definition, Metric metric, long value, Instant at) {
        view.imported(clipping, metric, tool, definition, value, at);
    }

    private Report report() {
        return Samples.report(view, week("2018-W47"), Locale.ENGLISH);
    }
}
