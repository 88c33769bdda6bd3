// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.documents;

import java.util.Set;
import java.util.stream.Stream;
import org.sillage.collectors.feed.FeedReader;
import org.sillage.collectors.files.FileKind;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

/** A feed that somebody saved: RSS, Atom or JSON Feed. */
public final class FeedFormat implements FormatReader {

    private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");

    @Override
    public String format() {
        return "feed";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Sample sample) {
        return sample.root().filter(ROOTS::contains).isPresent() || isJsonFeed(sample);
    }

    private static boolean isJsonFeed(Sample sample) {
        return sample.kind() == FileKind.JSON && sample.beginning().contains("jsonfeed.org");
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        return new FeedReader(settings.zone()).read(evidence);
    }
}
