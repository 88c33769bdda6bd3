// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sillage.collectors.files.FileKind;
import org.sillage.collectors.files.Grids;
import org.sillage.collectors.files.RichTextFile;
import org.sillage.collectors.files.TextFile;
import org.sillage.collectors.files.WordFile;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/** Articles saved from LexisNexis, Nexis or Nexis Uni: plain text, Word or rich text. */
final class LexisNexisReader implements FormatReader {

    private static final Pattern MARKER = Pattern.compile("(?m)^[ \\t]*(?:" + NexisText.MARKER + ")[ \\t]*\\r?$");
    private static final Pattern END = Pattern.compile("(?m)^[ \\t]*(?:" + NexisDocuments.END + ")[ \\t]*\\r?$");
    private static final Pattern NAME = Pattern.compile("LexisNexis|Nexis Uni");
    private static final Pattern LABEL = Pattern.compile("(?m)^(?:Load-Date|Job Number):");

    private static final DatabaseArticles.Labels PARTS = new DatabaseArticles.Labels("HEADLINE", "PUBLICATION", "DATE");

    @Override
    public String format() {
        return "lexisnexis";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Sample sample) {
        String beginning = sample.beginning();
        return switch (sample.kind()) {
            // A plain text may speak of the service without coming from it.
            case TEXT -> isDocument(beginning);
            case RTF -> isDocument(beginning) || NAME.matcher(beginning).find();
            case ZIP ->
                sample.parts().contains(WordFile.TEXT)
                        && (isDocument(beginning) || NAME.matcher(beginning).find());
            default -> false;
        };
    }

    private static boolean isDocument(String beginning) {
        return LABEL.matcher(beginning).find()
                || END.matcher(beginning).find()
                || MARKER.matcher(beginning).find();
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        List<String> lines = lines(evidence);
        DatabaseArticles articles = new DatabaseArticles(settings, PARTS, evidence.observedAt());
        if (lines.stream().anyMatch(NexisText::isMarker)) {
            NexisText text = NexisText.read(lines);
            return articles.of(text.articles(), text.stated(), "document 1");
        }
        NexisDocuments documents = NexisDocuments.read(lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
        if (documents.articles().isEmpty()) throw none(documents.stated());
        return articles.of(documents.articles(), documents.stated(), documents.statedAt());
    }

    /** Paragraphs of a Word document are parts of their own, with or without a blank line between them. */
    private static List<String> lines(Evidence evidence) throws UnreadableEvidenceException {
        try {
            FileKind kind = Grids.kind(evidence);
            if (kind == FileKind.TEXT) return TextFile.lines(evidence);
            List<String> paragraphs =
                    kind == FileKind.ZIP ? WordFile.paragraphs(evidence) : RichTextFile.paragraphs(evidence);
            return paragraphs.stream()
                    .flatMap(paragraph -> Stream.of(paragraph, ""))
                    .toList();
        } catch (UnreadableEvidenceException unreadable) {
            throw unreadable;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static UnreadableEvidenceException none(OptionalInt stated) {
        return new UnreadableEvidenceException("", Message.of("format.lexisnexis-none", stated.orElse(0)));
    }
}
