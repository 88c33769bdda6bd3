// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.sillage.core.collect.UnreadableEvidenceException;

/**
 * Rows of cells, one by one, from delimited text or a workbook: what a format that is a table reads, whatever file it
 * came in. A workbook hands over its sheets one after the other.
 */
public interface Grid extends Closeable {

    /**
     * The next row, or the next place where none could be read; empty at the end. Rows without any cell may be left out.
     *
     * @throws UnreadableEvidenceException when no more of the file makes sense
     * @throws IOException when the bytes cannot be had
     */
    Optional<GridLine> next() throws IOException;

    /** Goes back to the first row of the file. What was unpacked, compared or looked up stays so. */
    void restart() throws IOException;

    /** Leaves out what is left of the sheet that the last row was of. */
    void skipSheet() throws IOException;
}
