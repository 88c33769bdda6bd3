// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/** That a page was asked for and not had, kept like a page: the key of the reason, then its arguments, one a line. */
final class Refusal {

    private static final String MEDIA_TYPE = "application/vnd.sillage.refusal";
    private static final int MAX_BYTES = 64 * 1024;
    private static final String PLACE = "page";

    private Refusal() {}

    static Capture capture(URI address, Message reason, Instant at) {
        List<String> lines = new ArrayList<>();
        lines.add(reason.key());
        reason.stored().forEach(argument -> lines.add(argument.replaceAll("\\R", " ")));
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return new Capture(address.toString(), MEDIA_TYPE, at, () -> new ByteArrayInputStream(bytes), "");
    }

    static boolean is(Evidence evidence) {
        return evidence.mediaType().equals(MEDIA_TYPE);
    }

    static Finding read(Evidence evidence) throws UnreadableEvidenceException {
        try (InputStream in = evidence.open()) {
            List<String> lines = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return new Finding.Skip(PLACE, Message.read(lines.getFirst(), lines.subList(1, lines.size())));
        } catch (IOException broken) {
            throw new UnreadableEvidenceException("", Message.of("xml.no-bytes"), broken);
        }
    }
}
