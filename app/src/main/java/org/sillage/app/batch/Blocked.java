// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.stream.Stream;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/** A source that cannot be asked as it is set: it fails by itself, on record, and holds up no other. */
record Blocked(String source, Message obstacle) implements Collector {

    @Override
    public String reader() {
        return "none/1";
    }

    @Override
    public void capture(Resume from, Sink sink) throws SourceException {
        throw SourceException.settings(obstacle);
    }

    @Override
    public Stream<Finding> read(Evidence evidence) {
        return Stream.empty();
    }
}
