// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Texts that the cells of a workbook share, by number. They stand apart from the sheets and are wanted in any order:
 * the first ones stay in memory, a great many go to a temporary file.
 */
final class XlsxStrings implements Closeable {

    private final int mostInMemory;
    private final List<String> inMemory = new ArrayList<>();
    private long characters;
    private long[] ends = new long[1024];
    private int spilled;
    private Optional<Spill> spill = Optional.empty();
    private Optional<InputStream> part = Optional.empty();
    private Optional<XMLStreamReader> unread = Optional.empty();

    /** @param mostInMemory characters kept in memory */
    XlsxStrings(int mostInMemory) {
        this.mostInMemory = mostInMemory;
    }

    /** @param sharedStrings the part of this name, read as far as texts are asked for; closed with this */
    void open(InputStream sharedStrings) throws XMLStreamException {
        part = Optional.of(sharedStrings);
        unread = Optional.of(WorkbookXml.open(sharedStrings));
    }

    /** Reads on to the end, so that a damaged part is refused before any text is taken. */
    void readAll() throws XMLStreamException, IOException {
        readTo(Integer.MAX_VALUE);
    }

    private void readTo(int number) throws XMLStreamException, IOException {
        while (unread.isPresent() && inMemory.size() + spilled <= number) {
            XMLStreamReader xml = unread.get();
            if (!WorkbookXml.nextElement(xml)) unread = Optional.empty();
            else if (xml.getLocalName().equals("si")) add(text(xml));
        }
    }

    /**
     * The text of an element that holds {@code t} elements, alone or in runs; phonetic hints of Japanese are left out.
     * Ends at the element's end.
     */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        String outer = xml.getLocalName();
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int phonetic = 0;
        while (true) {
            int event = WorkbookXml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) phonetic++;
                inText = xml.getLocalName().equals("t") && phonetic == 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(outer)) return XlsxText.decoded(text.toString());
                if (xml.getLocalName().equals("rPh")) phonetic--;
                inText = false;
            } else if (inText && xml.isCharacters()) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
    }

    private void add(String text) throws IOException {
        characters += text.length();
        if (spill.isEmpty() && characters <= mostInMemory) {
            inMemory.add(text);
            return;
        }
        if (spill.isEmpty()) spill = Optional.of(new Spill());
        if (spilled == ends.length) ends = Arrays.copyOf(ends, spilled * 2);
        ends[spilled++] = spill.get().append(text);
    }

    /** @param number as a cell states it; empty where no such text is there */
    String get(int number) throws XMLStreamException, IOException {
        readTo(number);
        if (number < 0 || number >= inMemory.size() + spilled) return "";
        if (number < inMemory.size()) return inMemory.get(number);
        int at = number - inMemory.size();
        return spill.orElseThrow().text(at == 0 ? 0 : ends[at - 1], ends[at]);
    }

    @Override
    public void close() throws IOException {
        if (part.isPresent()) part.get().close();
        if (spill.isPresent()) spill.get().close();
    }

    /** Texts on disk, one after the other. */
    private static final class Spill implements Closeable {

        private final Path path = Files.createTempFile("sillage-", ".strings");
        private final RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        private ByteArrayOutputStream waiting = new ByteArrayOutputStream();
        private long end;

        Spill() throws IOException {}

        long append(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            waiting.writeBytes(bytes);
            end += bytes.length;
            if (waiting.size() > 1 << 16) flush();
            return end;
        }

        private void flush() throws IOException {
            file.seek(end - waiting.size());
            file.write(waiting.toByteArray());
            waiting = new ByteArrayOutputStream();
        }

        String text(long from, long to) throws IOException {
            if (waiting.size() > 0) flush();
            byte[] bytes = new byte[Math.toIntExact(to - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            try {
                file.close();
            } finally {
                Files.deleteIfExists(path);
            }
        }
    }
}
