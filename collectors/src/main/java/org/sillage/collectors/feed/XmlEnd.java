// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.sillage.collectors.files.XmlFile;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/** Whether an XML document was sent to its end, without reading all of it. */
final class XmlEnd {

    private static final int TAIL = 4_096;

    private final Pattern end;

    /** @param roots local names of roots, with bars between them; caches write comments after them */
    XmlEnd(String roots) {
        this.end = Pattern.compile("</(?:\\w+:)?(?:" + roots + ")\\s*>|<(?:\\w+:)?(?:" + roots + ")[^<>]*/>");
    }

    /** @throws UnreadableEvidenceException where the end is missing */
    void check(Evidence evidence) throws UnreadableEvidenceException {
        if (end.matcher(tail(XmlFile.bytes(evidence))).find()) return;
        throw new UnreadableEvidenceException("", Message.of("feed.cut", evidence.origin()));
    }

    /** The end of the document as far as tags go, in whatever charset: zero bytes of UTF-16 fall away. */
    private static String tail(byte[] bytes) {
        int start = Math.max(0, bytes.length - TAIL);
        return new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1).replace("\0", "");
    }
}
