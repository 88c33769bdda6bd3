// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.formats.FileFormat;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.core.collect.Finding;
import org.sillage.core.evidence.Evidence;

/** Scans are evidence and hold no items. */
class ScanReaderTest extends FormatContract {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(UTF_8);
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F'};
    private static final byte[] TIFF = {'I', 'I', 0x2A, 0, 8, 0, 0, 0};

    @Override
    protected FormatReader reader() {
        return new ScanReader();
    }

    @Override
    protected Evidence sample() {
        return file(PDF);
    }

    @Override
    protected int sighted() {
        return 0;
    }

    @Test
    void aScanIsSaidToBeKeptUnderItsNameAndThatIsNoLack() throws IOException {
        for (byte[] bytes : List.of(PDF, JPEG, TIFF)) {
            List<Finding> findings = Read.all(reader(), file(bytes), settings());
            assertThat(Read.skips(findings)).containsExactly("page 1 format.scan-kept [une.pdf]");
            assertThat(findings)
                    .allSatisfy(one -> assertThat(Formats.isNoLack(((Finding.Skip) one).reason()))
                            .isTrue());
        }
    }

    @Test
    void aScanBesideAListIsAScanThoughTheListHasItsFormatNamed() throws Exception {
        FileFormat clippings = FileFormat.of("clippings", settings());
        assertThat(clippings.of(file(PDF)).format()).isEqualTo("scan");
        Mapping mapping = Mapping.of("m", Map.of("title", List.of("Titre"), "url", List.of("Lien")), Map.of());
        FileFormat mapped = new FileFormat(
                Formats.named("clippings"), new FormatSettings(Read.PARIS, Optional.of(mapping), Optional.empty()));
        assertThat(mapped.of(file(JPEG)).format()).isEqualTo("scan");
        assertThat(FileFormat.of("meltwater", settings()).of(file(PDF)).format())
                .isEqualTo("meltwater");
    }

    private static Evidence file(byte[] bytes) {
        Instant observed = Instant.parse("2018-11-26T08:00:00Z");
        return new Evidence("", "inbox/presse/une.pdf", "", observed, () -> new ByteArrayInputStream(bytes));
    }
}
