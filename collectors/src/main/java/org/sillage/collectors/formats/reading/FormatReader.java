// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import java.util.stream.Stream;
import org.sillage.collectors.formats.Formats;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

/**
 * Reads one kind of export. Pure: equal bytes and equal settings give equal findings. A new format costs its reader,
 * its test and a line in {@link Formats}.
 */
public interface FormatReader {

    /** Public name, such as {@code x-analytics}: stable for ever. */
    String format();

    /** Grows when it reads otherwise. */
    int version();

    /** Whether a file is of this format, by what stands in it and never by its name. */
    boolean recognises(Sample sample);

    /**
     * Every item of the file is sighted or skipped with a reason, in the order of the file, one by one.
     *
     * @return the caller closes the stream; reading on may throw {@link UnreadableEvidenceException} wrapped in an
     *     {@link java.io.UncheckedIOException}
     * @throws UnreadableEvidenceException when the file as a whole makes no sense: says what was expected
     */
    Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException;
}
