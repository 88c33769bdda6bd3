// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.time.Clock;
import java.util.stream.Stream;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

/** Captures answers of X as they come, page by page. */
final class XCollector implements Collector {

    private final String source;
    private final XSettings settings;
    private final SafeHttp http;
    private final Clock clock;

    XCollector(String source, XSettings settings, SafeHttp http, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String reader() {
        return XReader.NAME;
    }

    @Override
    public void capture(Resume from, Sink sink) throws SourceException {
        new XCapture(source, settings, http, clock, from, sink).run();
    }

    @Override
    public Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
        return XReader.answer(evidence);
    }
}
