// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one sheet that say something, one at a time. */
final class SheetReader implements Closeable {

    private final InputStream part;
    private final XMLStreamReader xml;
    private final List<String> shared;
    private Optional<SheetCell> ahead = Optional.empty();
    private int last;

    /** @param shared texts that cells name by number */
    SheetReader(InputStream part, List<String> shared) throws XMLStreamException {
        this.part = part;
        this.xml = SafeXml.open(part);
        this.shared = shared;
    }

    /**
     * The next row that says something; {@link SheetRow#END} after the last.
     *
     * @throws XMLStreamException also when rows do not go downwards, which no program writes
     */
    SheetRow nextRow() throws XMLStreamException {
        SortedMap<Integer, SheetCell> cells = new TreeMap<>();
        int row = 0;
        while (ahead.isPresent() || SafeXml.next(xml, "c")) {
            SheetCell cell = ahead.isPresent() ? ahead.get() : cell();
            ahead = Optional.empty();
            if (cell.isEmpty()) continue;
            int at = SheetCell.row(cell.reference());
            if (row == 0) row = at;
            if (at != row) {
                ahead = Optional.of(cell);
                break;
            }
            cells.put(SheetCell.column(cell.reference()), cell);
        }
        if (cells.isEmpty()) return SheetRow.END;
        if (row <= last || row >= SheetRow.END.number()) throw new XMLStreamException("row " + row + " after " + last);
        last = row;
        return new SheetRow(row, cells);
    }

    private SheetCell cell() throws XMLStreamException {
        String reference = SafeXml.attribute(xml, "r");
        String type = SafeXml.attribute(xml, "t");
        String value = "";
        String inline = "";
        String formula = "";
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "v" -> value = SafeXml.text(xml);
                case "f" -> formula = SafeXml.text(xml);
                case "is" -> inline = SheetCell.unescaped(SafeXml.text(xml));
                default -> SafeXml.text(xml);
            }
        }
        boolean number = !value.isEmpty() && (type.isEmpty() || type.equals("n"));
        String said = type.equals("s") ? shared(value) : number ? value : SheetCell.unescaped(value);
        // Programs differ in which of the two they show, so a cell that has both says both.
        return new SheetCell(reference, inline + said, number, formula);
    }

    private String shared(String number) {
        try {
            int index = Integer.parseInt(number);
            return index >= 0 && index < shared.size() ? shared.get(index) : "#" + number;
        } catch (NumberFormatException notANumber) {
            return "#" + number;
        }
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
