// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.util.stream.Stream;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

/**
 * The export of a press or web monitoring tool: a table of articles, posts of networks often among them. What makes one
 * tool's export another's is declared by its {@link ListKind}; rows are read as those of any press list.
 */
final class MonitorReader implements FormatReader {

    private final ListKind kind;

    /** @param kind of a tool */
    MonitorReader(ListKind kind) {
        this.kind = kind;
    }

    @Override
    public String format() {
        return kind.tool();
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(Sample sample) {
        return sample.rows().stream().anyMatch(kind::isMarkedBy);
    }

    /** {@inheritDoc} The zone, the order of dates and the decimal sign of a mapping hold where the file is silent. */
    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        return new PressList(kind, settings).findings(evidence);
    }
}
