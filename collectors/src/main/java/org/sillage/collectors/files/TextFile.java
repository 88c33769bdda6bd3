// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.util.List;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/** The only opener of plain text that is no table. */
public final class TextFile {

    private TextFile() {}

    /**
     * Its lines, in whatever charset and with whatever line ends.
     *
     * @throws UnreadableEvidenceException where the file is empty, no text, or exceeds the limit
     */
    public static List<String> lines(Evidence evidence) throws UnreadableEvidenceException {
        byte[] bytes = XmlFile.bytes(evidence);
        FileKind kind = FileKind.of(bytes);
        if (kind == FileKind.EMPTY) throw new UnreadableEvidenceException("", Message.of("file.empty"));
        if (kind != FileKind.TEXT) throw new UnreadableEvidenceException("", Message.of("text.none"));
        String text = new String(bytes, TextCharset.of(bytes));
        return text.replace("\uFEFF", "").replace("\f", "").lines().toList();
    }
}
