// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.formats.Formats;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

/**
 * What every reader of a format keeps to. A test of one extends this and hands over a file written by hand after the
 * format's own traps: some items to take, and at least one to skip where the format knows such.
 */
public abstract class FormatContract {

    /** The reader under test. */
    protected abstract FormatReader reader();

    /** A small valid file, without a telling name. */
    protected abstract Evidence sample();

    /** How many items of {@link #sample()} are sighted. */
    protected abstract int sighted();

    /** What the file does not say of itself. */
    protected FormatSettings settings() {
        return FormatSettings.in(Read.PARIS);
    }

    @Test
    final void itsFilesAreRecognisedByWhatStandsInThem() throws IOException {
        assertThat(Formats.recognise(Sample.of(sample())).map(FormatReader::format))
                .contains(reader().format());
    }

    @Test
    final void itIsFoundByItsPublicName() {
        assertThat(Formats.named(reader().format()).map(FormatReader::version)).contains(reader().version());
    }

    @Test
    final void equalBytesGiveEqualFindings() throws IOException {
        assertThat(findings(sample())).isEqualTo(findings(sample()));
    }

    @Test
    final void everyItemIsSightedOnceAndHasItsPlace() throws IOException {
        List<Finding> findings = findings(sample());
        List<Finding.Sighting> sightings = findings.stream()
                .filter(Finding.Sighting.class::isInstance)
                .map(Finding.Sighting.class::cast)
                .toList();
        assertThat(sightings).hasSize(sighted());
        assertThat(sightings).extracting(one -> one.mention().id()).doesNotHaveDuplicates();
        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.place()).isNotBlank());
    }

    /** A file that was cut while it was copied is refused or read as far as it goes, whatever byte it ends at. */
    @Test
    final void aCutFileBreaksNothing() throws IOException {
        byte[] whole = bytes(sample());
        for (int cut :
                new int[] {1, whole.length / 3, whole.length / 2, whole.length - whole.length / 10, whole.length - 1}) {
            readOrRefuse(of(Arrays.copyOf(whole, cut)));
        }
    }

    @Test
    final void whatIsOfAnotherKindIsRefusedInWords() {
        assertThatThrownBy(() -> findings(of("Il était une fois une usine.".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnreadableEvidenceException.class);
        assertThatThrownBy(() -> findings(of(new byte[0]))).isInstanceOf(UnreadableEvidenceException.class);
    }

    @Test
    final void aFileInWhichNothingStandsIsNoZero() {
        for (String nothing : List.of("\n\n\n\n", "\uFEFF", "\0\0\0\0")) {
            Throwable refused = catchThrowable(() -> findings(of(nothing.getBytes(StandardCharsets.UTF_8))));
            assertThat(refused instanceof UncheckedIOException late ? late.getCause() : refused)
                    .isInstanceOf(UnreadableEvidenceException.class);
        }
    }

    private List<Finding> findings(Evidence evidence) throws IOException {
        return Read.all(reader(), evidence, settings());
    }

    private void readOrRefuse(Evidence evidence) throws IOException {
        try {
            findings(evidence);
        } catch (UnreadableEvidenceException refused) {
            assertThat(refused.reason().key()).isNotBlank();
        } catch (UncheckedIOException late) {
            assertThat(late.getCause()).isInstanceOf(UnreadableEvidenceException.class);
        }
    }

    private Evidence of(byte[] bytes) {
        Evidence whole = sample();
        return new Evidence(
                "", whole.origin(), whole.mediaType(), whole.observedAt(), () -> new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(Evidence evidence) throws IOException {
        try (InputStream in = evidence.open()) {
            return in.readAllBytes();
        }
    }
}
