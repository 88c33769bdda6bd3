// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.message.Message;

/** Rows of one sheet in the order they stand. Only rows and cells that are there are read: the declared size is not. */
final class XlsxSheet implements Closeable {

    private static final Pattern HYPERLINK = Pattern.compile("(?i)HYPERLINK\\(\\s*\"((?:[^\"]|\"\")*)\"");
    private static final int MOST_COLUMNS = 16_384;

    private static final int MOST_ROWS = 1_048_576;

    private final String name;
    private final InputStream part;
    private final XMLStreamReader xml;
    private final XlsxStrings strings;
    private final XlsxStyles styles;
    private final boolean since1904;
    private final Map<String, String> links;
    private long number;
    private int[] columns = new int[64];
    private List<Cell> cells = new ArrayList<>();

    XlsxSheet(
            String name,
            InputStream part,
            XlsxStrings strings,
            XlsxStyles styles,
            boolean since1904,
            Map<String, String> links)
            throws XMLStreamException {
        this.name = name;
        this.part = part;
        this.xml = WorkbookXml.open(part);
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
        this.links = links;
    }

    Optional<GridLine> next() throws IOException {
        try {
            while (WorkbookXml.nextElement(xml)) if (xml.getLocalName().equals("row")) return Optional.of(row());
            return Optional.empty();
        } catch (XMLStreamException broken) {
            throw new UnreadableEvidenceException(
                    name + "!A" + (number + 1), Message.of("file.sheet-damaged", name, number), broken);
        }
    }

    private Row row() throws XMLStreamException, IOException {
        number = rowNumber();
        cells = new ArrayList<>();
        while (true) {
            int event = WorkbookXml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) break;
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) cell();
        }
        return Row.ofSheet(name, number, Arrays.copyOf(columns, cells.size()), cells);
    }

    /** Some programs leave it out. One that no spreadsheet would take is not guessed: a place would name another row. */
    private long rowNumber() throws XMLStreamException {
        Optional<String> stated = WorkbookXml.attribute(xml, "r");
        if (stated.isEmpty()) return number + 1;
        long row = whole(stated.get()).orElse(0);
        if (row <= number || row > MOST_ROWS) throw new XMLStreamException("rows out of order");
        return row;
    }

    private void cell() throws XMLStreamException, IOException {
        int last = cells.isEmpty() ? -1 : columns[cells.size() - 1];
        int column = last + 1;
        String type = "n";
        String style = "";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> column = column(xml.getAttributeValue(i));
                case "t" -> type = xml.getAttributeValue(i);
                case "s" -> style = xml.getAttributeValue(i);
                default -> {
                    // what else a cell says of itself is for programs that show it
                }
            }
        }
        Cell cell = linked(content(type, style), column);
        // Cells stand in their order; one that does not would hide another.
        if (column <= last || column >= MOST_COLUMNS) throw new XMLStreamException("cells out of order");
        if (cells.size() == columns.length) columns = Arrays.copyOf(columns, columns.length * 2);
        columns[cells.size()] = column;
        cells.add(cell);
    }

    /** Ends at the end of the cell. */
    private Cell content(String type, String style) throws XMLStreamException, IOException {
        String value = "";
        String formula = "";
        while (true) {
            int event = WorkbookXml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) return withFormulasLink(typed(type, style, value), formula);
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "v" -> value = xml.getElementText();
                case "f" -> formula = xml.getElementText();
                case "is" -> value = XlsxStrings.text(xml);
                default -> skipElement();
            }
        }
    }

    private void skipElement() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = WorkbookXml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }

    private Cell typed(String type, String style, String value) throws XMLStreamException, IOException {
        return switch (type) {
            case "s" -> Cell.Text.of(strings.get((int) whole(value).orElse(-1)));
            case "str" -> Cell.Text.of(XlsxText.decoded(value));
            case "b" -> Cell.Text.of(value.equals("1") ? "TRUE" : "FALSE");
            case "inlineStr", "d" -> Cell.Text.of(value);
            case "e" -> new Cell.Fault(value);
            default -> numeric(style, value);
        };
    }

    private Cell numeric(String style, String text) {
        Optional<BigDecimal> value = number(text);
        if (value.isEmpty()) return Cell.Text.of(text);
        return styles.isDate(style)
                ? Serials.moment(value.get(), text, since1904)
                : new Cell.Numeric(value.get(), text);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Cell withFormulasLink(Cell cell, String formula) {
        if (!(cell instanceof Cell.Text text) || formula.isEmpty()) return cell;
        Matcher link = HYPERLINK.matcher(formula);
        return link.lookingAt() ? new Cell.Text(text.text(), link.group(1).replace("\"\"", "\"")) : cell;
    }

    private Cell linked(Cell cell, int column) {
        if (links.isEmpty() || !(cell instanceof Cell.Text text)) return cell;
        String link = links.get(Row.letters(column) + number);
        return link == null ? cell : new Cell.Text(text.text(), link);
    }

    private static OptionalLong whole(String digits) {
        if (digits.isEmpty() || digits.length() >= 10) return OptionalLong.empty();
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit < '0' || digit > '9') return OptionalLong.empty();
            number = 10 * number + digit - '0';
        }
        return OptionalLong.of(number);
    }

    /** {@code B7} is 1. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') break;
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
