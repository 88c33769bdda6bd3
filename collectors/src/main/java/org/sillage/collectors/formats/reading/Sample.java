// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.collectors.files.FileKind;
import org.sillage.collectors.files.Grid;
import org.sillage.collectors.files.GridLine;
import org.sillage.collectors.files.Grids;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.collectors.files.RichTextFile;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.files.WordFile;
import org.sillage.collectors.files.ZipParts;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * The beginning of a file: enough to tell its format.
 *
 * @param kind by its first bytes
 * @param rows of a table, the first ones of each sheet; empty where the file is no table
 * @param beginning the first characters of text of any kind, as far as they are ASCII; of rich text and of Word
 *     documents, what a reader sees; empty for all else
 * @param parts names of what a zip archive holds; empty for all else
 * @param packed the beginnings of the tables of an archive of nothing else; empty for all else
 */
public record Sample(FileKind kind, List<Row> rows, String beginning, List<String> parts, List<Sample> packed) {

    /** Enough for the comments and declarations that may stand before a root. */
    private static final int BEGINNING = 8_192;

    /** Saved pages have their styles and scripts before the first word. */
    private static final int BEGINNING_OF_MARKUP = 256 * 1024;

    private static final String WORKBOOK = "xl/workbook.xml";

    private static final Pattern BEFORE_ROOT = Pattern.compile("<!--.*?-->|<[?!][^<>]*>", Pattern.DOTALL);
    private static final Pattern ELEMENT = Pattern.compile("<(?:[\\w.-]+:)?([\\w.-]+)");

    /** Workbooks have a sheet for each medium or month; nobody has a hundred. */
    private static final int MOST_SHEETS = 100;

    /** Cells of a row that a message names. */
    private static final int MOST_WORDS = 8;

    public Sample {
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
        packed = List.copyOf(packed);
    }

    private Sample(FileKind kind, List<Row> rows, String beginning) {
        this(kind, rows, beginning, List.of(), List.of());
    }

    /**
     * Looks at a file.
     *
     * @throws UnreadableEvidenceException where it is empty, damaged or beyond a limit
     * @throws IOException where its bytes cannot be had
     */
    public static Sample of(Evidence evidence) throws IOException {
        FileKind kind = Grids.kind(evidence);
        return switch (kind) {
            case TEXT -> new Sample(kind, firstRows(evidence), beginning(evidence, BEGINNING));
            case OLE2 -> new Sample(kind, firstRows(evidence), "");
            case ZIP -> ofArchive(evidence);
            case JSON -> new Sample(kind, List.of(), beginning(evidence, BEGINNING));
            case MARKUP -> new Sample(kind, List.of(), beginning(evidence, BEGINNING_OF_MARKUP));
            case RTF -> new Sample(kind, List.of(), beginning(RichTextFile.paragraphs(evidence)));
            case PDF, IMAGE -> new Sample(kind, List.of(), "");
            case EMPTY -> throw new UnreadableEvidenceException("", Message.of("file.empty"));
        };
    }

    /** Name of the first element, without its prefix; empty where the file is no markup. */
    public Optional<String> root() {
        String start = beginning.substring(0, Math.min(beginning.length(), BEGINNING));
        Matcher element = ELEMENT.matcher(BEFORE_ROOT.matcher(start).replaceAll(""));
        return kind == FileKind.MARKUP && element.find() ? Optional.of(element.group(1)) : Optional.empty();
    }

    /** Only of a workbook are there rows: a document, or files packed together, are known by their parts. */
    private static Sample ofArchive(Evidence evidence) throws IOException {
        List<String> parts;
        try (ZipParts archive = ZipParts.open(evidence.bytes())) {
            parts = archive.names();
        }
        List<Row> rows = parts.contains(WORKBOOK) ? firstRows(evidence) : List.of();
        String text = parts.contains(WordFile.TEXT) ? beginning(WordFile.paragraphs(evidence)) : "";
        List<Sample> packed = PackedTables.names(parts).isEmpty() ? List.of() : PackedTables.samples(evidence);
        return new Sample(FileKind.ZIP, rows, text, parts, packed);
    }

    /** Of UTF-16 every other byte is a NUL: what is left is enough to tell names and keys. */
    private static String beginning(Evidence evidence, int length) throws IOException {
        try (InputStream in = evidence.open()) {
            return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1).replace("\0", "");
        }
    }

    /** As many paragraphs as fill it, one a line. */
    private static String beginning(List<String> paragraphs) {
        StringBuilder text = new StringBuilder();
        for (String paragraph : paragraphs) {
            if (text.length() > BEGINNING_OF_MARKUP) break;
            text.append(paragraph).append('\n');
        }
        return text.toString();
    }

    private static List<Row> firstRows(Evidence evidence) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Grid grid = Grids.look(evidence)) {
            for (int sheet = 0; sheet < MOST_SHEETS && rowsOfSheet(grid, rows); sheet++) grid.skipSheet();
        }
        return rows;
    }

    /** False at the end of the file. */
    private static boolean rowsOfSheet(Grid grid, List<Row> rows) throws IOException {
        for (int i = 0; i < HeadedGrid.FIRST_ROWS; i++) {
            Optional<GridLine> line = grid.next();
            if (line.isEmpty()) return false;
            if (line.get() instanceof Row row) rows.add(row);
        }
        return true;
    }

    /** Its first words, for a message: what stands in the first row, or what kind of file it is. */
    public String words() {
        Optional<Row> first = rows.stream().filter(row -> !row.isBlank()).findFirst();
        if (first.isEmpty())
            return root().map(root -> "<" + root + ">").orElse(kind.name().toLowerCase(Locale.ROOT));
        return words(first.get());
    }

    /** The filled cells of a row, as a message shows them. */
    public static String words(Row row) {
        List<String> words = new ArrayList<>();
        for (int column : row.columns()) {
            if (words.size() == MOST_WORDS) break;
            String text = row.cell(column).text().strip();
            if (!text.isEmpty()) words.add(text.length() <= 40 ? text : text.substring(0, 40) + "\u2026");
        }
        return words.isEmpty() ? "-" : String.join(", ", words);
    }
}
