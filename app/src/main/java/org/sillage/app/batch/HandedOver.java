// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * Files handed over, each kept with the format that it is to be read in: a person named it, perhaps with a mapping and an
 * account, and nobody is there to name it again when a run that broke goes on. It stands as the first line of the place
 * to go on from.
 *
 * @param format as {@link Look#format} has it
 */
record HandedOver(Collector files, String format) implements Collector {

    private static final String FORMAT = "format ";

    /** The format that a file was handed over in; empty where its capture names none. */
    static Optional<String> format(String cursor) {
        return cursor.lines()
                .findFirst()
                .filter(line -> line.startsWith(FORMAT))
                .map(line -> line.substring(FORMAT.length()));
    }

    private static String withoutFormat(String cursor) {
        return format(cursor).isEmpty() ? cursor : cursor.substring(cursor.indexOf('\n') + 1);
    }

    @Override
    public String source() {
        return files.source();
    }

    @Override
    public String reader() {
        return files.reader();
    }

    @Override
    public void capture(Resume from, Sink sink) throws SourceException {
        Resume own = from.withCursor(withoutFormat(from.cursor()));
        files.capture(own, new Naming(sink));
    }

    @Override
    public Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
        return files.read(evidence);
    }

    private final class Naming implements Sink {

        private final Sink sink;

        private Naming(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void keep(Capture file) throws SourceException {
            String cursor = FORMAT + format + "\n" + file.cursor();
            sink.keep(new Capture(file.origin(), file.mediaType(), file.observedAt(), file.bytes(), cursor));
        }

        @Override
        public void note(Message note) {
            sink.note(note);
        }
    }
}
