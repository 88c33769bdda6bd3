// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.core.collect.Finding;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;

/** Files of news agencies, written by hand. */
final class WireFile {

    static final Instant SEEN = Instant.parse("2018-11-22T12:00:00Z");

    private WireFile() {}

    static Evidence of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Evidence of(byte[] bytes) {
        return new Evidence("", "inbox/fil", "", SEEN, () -> new ByteArrayInputStream(bytes));
    }

    static Clipping only(FormatReader reader, String text) throws IOException {
        List<Clipping> all = Read.mentions(Clipping.class, Read.all(reader, of(text)));
        if (all.size() != 1) throw new IllegalStateException("one was expected, not " + all);
        return all.getFirst();
    }

    /** Place and key of what was not taken, place and id of what was canceled. */
    static List<String> others(FormatReader reader, String text) throws IOException {
        return Read.all(reader, of(text)).stream()
                .filter(finding -> !(finding instanceof Finding.Sighting))
                .map(WireFile::words)
                .toList();
    }

    private static String words(Finding finding) {
        return switch (finding) {
            case Finding.Skip skip -> skip.place() + " " + skip.reason().key();
            case Finding.Withdrawn gone -> gone.place() + " " + gone.mention();
            default -> finding.toString();
        };
    }
}
