// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Stream;
import org.sillage.collectors.files.FileKind;
import org.sillage.collectors.files.Grids;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * A PDF, or a photograph or scan of a page, as evidence of an article: its facts are typed in a row of a press list that
 * names the file. No letter is read from it, since what a machine guesses from a picture proves nothing.
 */
public final class ScanReader implements FormatReader {

    /** What is said of each: it is kept, and no lack. */
    public static final String KEPT = "format.scan-kept";

    private static final Set<FileKind> KINDS = Set.of(FileKind.PDF, FileKind.IMAGE);

    @Override
    public String format() {
        return "scan";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Sample sample) {
        return KINDS.contains(sample.kind());
    }

    /** Whether a file is one, whatever it is called. */
    public static boolean isScan(Evidence evidence) {
        try {
            return KINDS.contains(Grids.kind(evidence));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        if (!isScan(evidence)) throw new UnreadableEvidenceException("", Message.of("format.scan-none"));
        String origin = evidence.origin();
        String name = origin.substring(origin.lastIndexOf('/') + 1);
        return Stream.of(new Finding.Skip("page 1", Message.of(KEPT, name)));
    }
}
