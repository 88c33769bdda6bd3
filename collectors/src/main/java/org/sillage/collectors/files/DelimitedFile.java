// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sillage.collectors.files.LineReader.Line;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * The one opener of delimited text: finds charset and separator, and takes what real exports have: a byte order mark,
 * ragged rows, headings twice, text after a closing quote, NULs, mixed ends of line.
 *
 * <p>A quote that is never closed would swallow the rest of the file. Lines are therefore put together here, and the
 * parser gets one record at a time: where no closing quote comes, the line that opened it is reported and reading goes
 * on with the next one.
 */
final class DelimitedFile implements Grid {

    /** As many as a sheet has. */
    static final int MOST_COLUMNS = 16_384;

    /** A text over more lines is a quote that nobody closed. */
    static final int MOST_LINES_OF_A_RECORD = 200_000;

    /** Characters read anew after open quotes; more is a file made to waste time. */
    private static final long MOST_READ_ANEW = 64L << 20;

    private static final int SAMPLE_CHARACTERS = 1 << 16;

    private final Evidence.Content bytes;
    private final Charset charset;
    private LineReader lines;
    private final Separator separator;
    private final CsvReader.CsvReaderBuilder parser;
    private final StringArrayHandler fields = StringArrayHandler.builder()
            .maxFields(MOST_COLUMNS)
            .maxFieldSize(LineReader.LONGEST_LINE + 2)
            .maxRecordSize(LineReader.LONGEST_LINE + 2)
            .build();
    private long readAnew;
    private boolean ended;

    private DelimitedFile(Evidence.Content bytes, Charset charset, Separator separator) throws IOException {
        this.bytes = bytes;
        this.charset = charset;
        this.separator = separator;
        this.parser = CsvReader.builder().fieldSeparator(separator.sign()).skipEmptyLines(false);
        this.lines = begin();
    }

    /** Opens delimited text from its beginning; the caller closes it. */
    static Grid open(Evidence.Content bytes) throws IOException {
        Charset charset = TextCharset.of(bytes);
        Separator separator = Separator.of(firstLines(bytes, charset));
        return new DelimitedFile(bytes, charset, separator);
    }

    private LineReader begin() throws IOException {
        LineReader first = new LineReader(text(bytes, charset));
        if (separator.stated()) first.next();
        return first;
    }

    @Override
    public void restart() throws IOException {
        lines.close();
        lines = begin();
        readAnew = 0;
        ended = false;
    }

    private static List<String> firstLines(Evidence.Content bytes, Charset charset) throws IOException {
        char[] sample = new char[SAMPLE_CHARACTERS];
        int length = 0;
        try (Reader text = text(bytes, charset)) {
            int count;
            while (length < sample.length && (count = text.read(sample, length, sample.length - length)) > 0)
                length += count;
        }
        return Arrays.asList(new String(sample, 0, length).replace("\0", "").split("\r\n|\r|\n", -1));
    }

    /** Decoded without its byte order mark; what does not fit becomes U+FFFD. */
    private static Reader text(Evidence.Content bytes, Charset charset) throws IOException {
        java.io.PushbackReader text = new java.io.PushbackReader(new InputStreamReader(bytes.open(), charset), 1);
        int first = text.read();
        if (first >= 0 && first != '\uFEFF') text.unread(first);
        return text;
    }

    @Override
    public Optional<GridLine> next() throws IOException {
        if (ended) return Optional.empty();
        Optional<Line> first = lines.next();
        while (first.isPresent() && first.get().text().isEmpty()) first = lines.next();
        return first.isEmpty() ? Optional.empty() : Optional.of(record(first.get()));
    }

    private GridLine record(Line first) throws IOException {
        if (first.text().indexOf('"') < 0) return row(first.number(), () -> parsed(first.text()));
        Quotes quotes = new Quotes(separator.sign());
        quotes.line(first.text());
        return quotes.open() ? overSeveralLines(first, quotes) : row(first.number(), first.text(), quotes);
    }

    private GridLine overSeveralLines(Line first, Quotes quotes) throws IOException {
        List<Line> rest = new ArrayList<>();
        StringBuilder record = new StringBuilder(first.text()).append(first.ending());
        while (quotes.open()) {
            Optional<Line> next = lines.next();
            if (next.isEmpty()) return openQuote(first, rest);
            rest.add(next.get());
            record.append(next.get().text());
            quotes.line(next.get().text());
            if (quotes.open()) record.append(next.get().ending());
            if (rest.size() >= MOST_LINES_OF_A_RECORD || record.length() > LineReader.LONGEST_LINE) {
                return openQuote(first, rest);
            }
        }
        return quotes.textAfterClosing() && (quotes.fields() != separator.fields() || holdsRows(rest))
                ? openQuote(first, rest)
                : row(first.number(), record.toString(), quotes);
    }

    /** Where a text over several lines ends oddly and holds what looks like rows, its closing quote was another's. */
    private boolean holdsRows(List<Line> rest) {
        return separator.fields() > 1
                && rest.stream().anyMatch(line -> {
                    Quotes alone = new Quotes(separator.sign());
                    alone.line(line.text());
                    return !alone.open() && alone.fields() == separator.fields();
                });
    }

    private GridLine openQuote(Line first, List<Line> rest) throws IOException {
        readAnew += rest.stream().mapToLong(line -> line.text().length()).sum();
        if (readAnew > MOST_READ_ANEW) {
            throw new UnreadableEvidenceException(
                    "line " + first.number(), Message.of("file.quotes-hopeless", first.number()));
        }
        lines.putBack(rest);
        return ofTabs(first)
                .orElseGet(() ->
                        new GridLine.Fault("line " + first.number(), Message.of("file.quote-open", first.number())));
    }

    /** Tools that part fields with tabs put quotation marks as they come: a line with all its tabs is a row. */
    private Optional<GridLine> ofTabs(Line line) {
        if (separator.sign() != '\t') return Optional.empty();
        String[] fields = line.text().split("\t", -1);
        return fields.length == separator.fields()
                ? Optional.of(Row.ofLine(
                        line.number(), Arrays.stream(fields).map(Cell.Text::of).toList()))
                : Optional.empty();
    }

    private GridLine row(long line, String record, Quotes quotes) {
        return row(line, () -> quotes.textAfterClosing() ? OddFields.of(record, separator.sign()) : parsed(record));
    }

    private GridLine row(long line, Supplier<List<String>> texts) {
        try {
            List<String> found = texts.get();
            if (found.size() <= MOST_COLUMNS) {
                return Row.ofLine(line, found.stream().map(Cell.Text::of).toList());
            }
        } catch (CsvParseException refused) {
            // told below: too many columns is all that is left to refuse
        }
        return new GridLine.Fault("line " + line, Message.of("file.line-refused", line, MOST_COLUMNS));
    }

    private List<String> parsed(String record) {
        return Arrays.asList(parser.ofSingleCsvRecord(fields, record));
    }

    @Override
    public void skipSheet() {
        ended = true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
