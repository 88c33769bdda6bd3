// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.documents;

import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.collectors.files.FileKind;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.collectors.page.ArticlePage;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

/**
 * The page of an article that somebody saved from a browser. Databases export their lists as HTML too: this one is asked
 * after all of them, and takes only what states an article.
 */
public final class ArticlePageReader implements FormatReader {

    @Override
    public String format() {
        return "article-page";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Sample sample) {
        return sample.kind() == FileKind.MARKUP
                && sample.root().filter("html"::equalsIgnoreCase).isPresent()
                && ArticlePage.recognises(sample.beginning());
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        return ArticlePage.read(evidence, Optional.empty(), settings.zone());
    }
}
