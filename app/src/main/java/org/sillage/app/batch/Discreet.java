// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.Map;
import java.util.stream.Stream;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Argument;
import org.sillage.core.message.Message;

/**
 * A source with values from the environment in its settings. A collector hides passwords and tokens by the place they
 * have in an address, and cannot know that a part of the path is one; here the placeholder stands wherever the value
 * would be kept or said.
 *
 * @param hidden value by placeholder
 */
record Discreet(Collector collector, Map<String, String> hidden) implements Collector {

    static Collector of(Collector collector, Map<String, String> hidden) {
        return hidden.isEmpty() ? collector : new Discreet(collector, hidden);
    }

    @Override
    public String source() {
        return collector.source();
    }

    @Override
    public String reader() {
        return collector.reader();
    }

    @Override
    public void capture(Resume from, Sink sink) throws SourceException {
        try {
            collector.capture(from.withCursor(told(from.cursor())), new Hiding(sink));
        } catch (SourceException failed) {
            throw failed.with(hide(failed.reason()));
        }
    }

    @Override
    public Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
        return collector.read(evidence);
    }

    private final class Hiding implements Sink {

        private final Sink sink;

        Hiding(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void keep(Capture capture) throws SourceException {
            sink.keep(new Capture(
                    hide(capture.origin()),
                    capture.mediaType(),
                    capture.observedAt(),
                    capture.bytes(),
                    hide(capture.cursor())));
        }

        @Override
        public void note(Message note) {
            sink.note(hide(note));
        }
    }

    private Message hide(Message message) {
        return new Message(
                message.key(), message.arguments().stream().map(this::hide).toList());
    }

    private Argument hide(Argument argument) {
        return argument instanceof Argument.Text text ? new Argument.Text(hide(text.text())) : argument;
    }

    private String hide(String text) {
        String shown = text;
        for (Map.Entry<String, String> each : hidden.entrySet()) shown = shown.replace(each.getValue(), each.getKey());
        return shown;
    }

    /** What a cursor said before it was hidden. */
    private String told(String text) {
        String told = text;
        for (Map.Entry<String, String> each : hidden.entrySet()) told = told.replace(each.getKey(), each.getValue());
        return told;
    }
}
