// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.collect;

import java.util.stream.Stream;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * The plug-in, in two halves: only {@link #capture} touches the network or the disk, only {@link #read} knows the
 * format. Ids never carry its name: they name the network or {@code press}.
 */
public interface Collector {

    /** The source's id in {@code sources.yaml}: unique, stable for ever. */
    String source();

    /** Name and version of what {@link #read} makes of a capture, such as {@code feed/1}; grows when it reads otherwise. */
    String reader();

    /**
     * Hands over pages or files as they arrive, from where the last capture ended.
     *
     * @param from where to go on, and the window asked for
     * @param sink keeps each, with the place to go on from, before it returns
     * @throws SourceException when the source could not be captured further; what was handed over stays
     */
    void capture(Resume from, Sink sink) throws SourceException;

    /**
     * Pure: no network, no clock; equal bytes give equal findings, one by one, so that a file of a million rows needs
     * no memory. Every item of the capture is sighted or skipped; a number about an account alone is counted. A
     * mention's counts follow its sighting.
     *
     * @return findings in the order of the bytes; the caller closes the stream; reading on may throw
     *     {@link UnreadableEvidenceException} wrapped in an {@link java.io.UncheckedIOException}
     * @throws UnreadableEvidenceException when the capture as a whole makes no sense
     */
    Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException;

    /** Keeps captures. */
    interface Sink {
        /** Keeps one page or file; when it returns, a kill does not lose it. */
        void keep(Capture capture) throws SourceException;

        /**
         * Something the operator should know although the capture goes on, such as a new address. Heard by nobody
         * unless the sink says otherwise.
         */
        default void note(Message note) {}
    }
}
