// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.io.IOException;
import java.io.InputStream;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/** Opens any file that is a table, by what it is and not by what it is called. */
public final class Grids {

    private Grids() {}

    /** What the file is by its first bytes. */
    public static FileKind kind(Evidence evidence) throws IOException {
        try (InputStream in = evidence.open()) {
            return FileKind.of(in.readNBytes(FileKind.HEAD));
        }
    }

    /**
     * Opens a table at its first row; the caller closes it.
     *
     * @throws UnreadableEvidenceException where the file is no table, is damaged, has a password or goes beyond a limit
     * @throws IOException where its bytes cannot be had
     */
    public static Grid open(Evidence evidence) throws IOException {
        return open(evidence, XlsxFile::open);
    }

    /**
     * The same for its first rows alone: what stands behind them is neither unpacked nor checked.
     *
     * @throws UnreadableEvidenceException where the file is no table, or its beginning is damaged
     * @throws IOException where its bytes cannot be had
     */
    public static Grid look(Evidence evidence) throws IOException {
        return open(evidence, XlsxFile::look);
    }

    @FunctionalInterface
    private interface Opener {
        Grid open(Evidence.Content bytes) throws IOException;
    }

    private static Grid open(Evidence evidence, Opener workbook) throws IOException {
        return switch (kind(evidence)) {
            case TEXT -> DelimitedFile.open(evidence.bytes());
            case ZIP -> workbook.open(evidence.bytes());
            case OLE2 -> XlsFile.open(evidence.bytes());
            case EMPTY -> throw unreadable("file.empty");
            case MARKUP -> throw unreadable("file.markup-no-table");
            case PDF, IMAGE -> throw unreadable("file.pdf-no-table");
            case RTF -> throw unreadable("file.rtf-no-table");
            case JSON -> throw unreadable("file.json-no-table");
        };
    }

    private static UnreadableEvidenceException unreadable(String key) {
        return new UnreadableEvidenceException("", Message.of(key));
    }
}
