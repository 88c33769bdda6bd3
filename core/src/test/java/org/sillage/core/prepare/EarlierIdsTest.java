// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sillage.core.collect.Finding;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.Entry;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Clipping.Medium;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Outlet;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.mention.Published;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Subject;
import org.sillage.core.testkit.Samples;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** A print article that comes again after its outlet was described otherwise is the clipping that it was. */
class EarlierIdsTest {

    private static final Outlet PAPER = outlet("soir.example", "Le Soir", Medium.UNKNOWN, List.of("Soir Hebdo"));
    private static final Outlet SISTER = outlet("soir-papier", "Le Soir", Medium.PRINT, List.of());

    private final SettableClock clock = SettableClock.at("2018-11-23T12:00:00Z");
    private final TemporaryLedger temporary = TemporaryLedger.open(clock);

    @AfterEach
    void close() {
        temporary.close();
    }

    @Test
    void afterItsOutletWasDescribed() {
        read("january.csv", List.of(), row("Le Soir", Medium.PRINT, "Un titre"));
        read("february.csv", List.of(PAPER), row("Le Soir", Medium.PRINT, "Un titre"));
        assertThat(clippings()).containsExactly("press:clipping:le soir/2018-11-22/un-titre");
    }

    @Test
    void afterItsOutletGotAnotherName() {
        read("january.csv", List.of(), row("Soir Hebdo", Medium.UNKNOWN, "Un titre"));
        read("february.csv", List.of(PAPER), row("Le Soir", Medium.UNKNOWN, "Un titre"));
        read("march.csv", List.of(), row("Le Soir", Medium.UNKNOWN, "Un titre"));
        assertThat(clippings()).hasSize(2);
        // The third was read by rules that knew nothing of the second: the next reading by the register joins it.
        read("april.csv", List.of(PAPER), row("Soir Hebdo", Medium.UNKNOWN, "Un titre"));
        assertThat(clippings()).hasSize(1);
    }

    @Test
    void afterItsOutletGotASisterOfItsName() {
        read("january.csv", List.of(PAPER), row("Le Soir", Medium.PRINT, "Un titre"));
        for (List<Outlet> register : List.of(List.of(PAPER, SISTER), List.of(SISTER, PAPER))) {
            read("february.csv", register, row("Le Soir", Medium.PRINT, "Un titre"));
            assertThat(clippings()).hasSize(1);
        }
    }

    @Test
    void withTheNumbersOfBothFiles() {
        Clipping before = row("Le Soir", Medium.PRINT, "Un titre");
        read("january.csv", List.of(), before);
        Preparer preparer = new Preparer(new OutletRegister(List.of(PAPER)), text -> "");
        Finding count = Samples.counted(Samples.total(before, Metric.LIKES, 7, Samples.OPENING), "line 2");
        append(preparer, "february.csv", Samples.sighted(before, "line 2"), count);
        MentionId known = new MentionId(clippings().getFirst());
        Dossier shown = temporary.ledger().now().mention(known).orElseThrow();
        assertThat(clippings()).hasSize(1);
        assertThat(shown.latest()).hasSize(1);
        assertThat(shown.mention())
                .isInstanceOfSatisfying(
                        Clipping.class,
                        clipping -> assertThat(clipping.outlet()).isEqualTo("soir.example"));
        // Still one entry for the item and its numbers.
        assertThat(temporary.ledger().now().readings(Subject.of(known), Metric.LIKES))
                .singleElement()
                .satisfies(reading -> assertThat(reading.seq()).isEqualTo(firstSeqOf("february.csv")));
    }

    private long firstSeqOf(String file) {
        long capture = temporary.ledger().now().lastCapture(file).orElseThrow().id();
        return temporary.ledger().after(capture, 1).getFirst().seq();
    }

    @Test
    void butThePaperAndTheSiteOfOneNameStayTwo() {
        List<Outlet> both = List.of(PAPER, SISTER);
        read("web.csv", both, row("Le Soir (site web)", Medium.UNKNOWN, "Un titre"));
        read("print.csv", both, row("Le Soir", Medium.PRINT, "Un titre"));
        read("again.csv", both, row("Le Soir (site web)", Medium.WEB, "Un titre"));
        assertThat(clippings()).hasSize(2);
    }

    @Test
    void andAnotherArticleOfThatDayOrAnotherPaperStaysItself() {
        read(
                "january.csv",
                List.of(),
                row("Le Soir", Medium.PRINT, "Un titre"),
                row("Sud-Soir", Medium.PRINT, "Un titre"));
        read("february.csv", List.of(PAPER), row("Le Soir", Medium.PRINT, "Un autre titre"));
        assertThat(clippings()).hasSize(3);
    }

    @Test
    void readingTheSameAgainAddsNothing() {
        read("january.csv", List.of(), row("Le Soir", Medium.PRINT, "Un titre"));
        read("february.csv", List.of(PAPER), row("Le Soir", Medium.PRINT, "Un titre"));
        long before = temporary.ledger().position();
        clock.advance(Duration.ofHours(1));
        read("february.csv", List.of(PAPER), row("Le Soir", Medium.PRINT, "Un titre"));
        assertThat(temporary.ledger().after(before, 100))
                .noneMatch(entry -> entry.kind() == Entry.Kind.VERSION || entry.kind() == Entry.Kind.ALIAS);
    }

    private void read(String file, List<Outlet> outlets, Clipping... rows) {
        Preparer preparer = new Preparer(new OutletRegister(outlets), text -> "");
        List<Finding> findings = new ArrayList<>();
        for (Clipping row : rows) findings.add(Samples.sighted(row, "line " + (findings.size() + 2)));
        append(preparer, file, findings.toArray(Finding[]::new));
    }

    private void append(Preparer preparer, String file, Finding... findings) {
        temporary.append(
                file, List.of(findings).stream().flatMap(preparer::prepareAll).toArray(Finding[]::new));
    }

    private List<String> clippings() {
        List<String> ids = new ArrayList<>();
        temporary.ledger().now().all(dossier -> ids.add(dossier.mention().id().value()));
        return ids;
    }

    private static Clipping row(String outlet, Medium medium, String title) {
        return new Clipping(
                MentionId.ofUnaddressedClipping(outlet, title, "2018-11-22"),
                Optional.empty(),
                Published.on(LocalDate.of(2018, 11, 22), Samples.PARIS),
                outlet,
                medium,
                "fr",
                List.of(),
                List.of(),
                title,
                "");
    }

    private static Outlet outlet(String key, String name, Medium medium, List<String> aliases) {
        return new Outlet(
                key,
                name,
                aliases,
                List.of(),
                Optional.empty(),
                "national-daily",
                "FR",
                "fr",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(medium).filter(known -> known != Medium.UNKNOWN),
                List.of());
    }
}
