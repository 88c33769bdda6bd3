// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what X answered: pure, equal bytes give equal findings. */
public final class XReader {

    /** Name and version of what is made of an answer. */
    public static final String NAME = "x/1";

    static final JsonMapper JSON = new JsonMapper();

    /** Far above what X answers in one piece, and little enough to be held. */
    private static final int LARGEST_DOCUMENT = 64 << 20;

    private XReader() {}

    /**
     * Findings of one answer.
     *
     * @return the caller closes it
     * @throws UnreadableEvidenceException when it is no JSON, or larger than any answer
     */
    public static Stream<Finding> answer(Evidence evidence) throws UnreadableEvidenceException {
        try (InputStream in = evidence.open()) {
            byte[] bytes = in.readNBytes(LARGEST_DOCUMENT + 1);
            if (bytes.length > LARGEST_DOCUMENT) {
                throw new UnreadableEvidenceException("", Message.of("x.too-large", LARGEST_DOCUMENT >> 20));
            }
            return XDocument.findings(parse(bytes), evidence.observedAt(), "").stream();
        } catch (UnreadableEvidenceException known) {
            throw known;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode parse(byte[] bytes) throws UnreadableEvidenceException {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw new UnreadableEvidenceException("", Message.of("x.broken", line), broken);
        }
    }

    /**
     * Findings of a file that people kept of the API: one document, or one a line, as streams and archives are written.
     * A line that is broken is skipped, and reading goes on.
     *
     * @return the caller closes it; reading on may throw {@link UncheckedIOException}
     * @throws UnreadableEvidenceException when it is one document and no JSON
     */
    public static Stream<Finding> file(Evidence evidence) throws UnreadableEvidenceException {
        try {
            return isOneALine(evidence) ? lines(evidence) : answer(evidence);
        } catch (UnreadableEvidenceException known) {
            throw known;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether the first line that holds anything is a document by itself, and something follows it. */
    private static boolean isOneALine(Evidence evidence) throws IOException {
        try (JsonLines lines = new JsonLines(reader(evidence))) {
            Optional<JsonLines.Line> first = lines.next();
            if (first.isEmpty() || !first.get().text().startsWith("{")) return false;
            return first.get().isDocument() && lines.next().isPresent();
        }
    }

    private static BufferedReader reader(Evidence evidence) throws IOException {
        return new BufferedReader(new java.io.InputStreamReader(evidence.open(), StandardCharsets.UTF_8), 1 << 16);
    }

    private static Stream<Finding> lines(Evidence evidence) throws IOException {
        JsonLines lines = new JsonLines(reader(evidence));
        return Stream.generate(lines::nextUnchecked)
                .takeWhile(Optional::isPresent)
                .flatMap(line -> findings(line.orElseThrow(), evidence).stream())
                .onClose(lines::closeUnchecked);
    }

    private static List<Finding> findings(JsonLines.Line line, Evidence evidence) {
        if (line.isTooLong()) {
            return List.of(new Finding.Skip(line.place(), Message.of("x.line-too-long", JsonLines.LONGEST_LINE >> 20)));
        }
        try {
            return XDocument.findings(JSON.readTree(line.text()), evidence.observedAt(), line.place());
        } catch (JacksonException broken) {
            return List.of(new Finding.Skip(line.place(), Message.of("x.line-broken")));
        }
    }
}
