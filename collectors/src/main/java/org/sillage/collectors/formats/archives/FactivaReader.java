// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sillage.collectors.files.FileKind;
import org.sillage.collectors.files.Grids;
import org.sillage.collectors.files.HtmlFile;
import org.sillage.collectors.files.RichTextFile;
import org.sillage.collectors.files.XmlFile;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/** Articles saved from Factiva, as HTML, XML or rich text. */
final class FactivaReader implements FormatReader {

    private static final Set<String> ROOTS = Set.of("PPSResponse", "ppsArticleResponse", "ppsarticleResultSet");
    private static final Pattern ARTICLE = Pattern.compile("<div[^>]{0,200}class=[\"']article(?: \\w+)?[\"']");
    private static final Pattern HEADLINE_CODE = Pattern.compile("<b>HD</b>");
    private static final Pattern SOURCE_CODE = Pattern.compile("<b>SN</b>");
    /** Of the plain layout: both classes begin with the language of the article. */
    private static final Pattern PLAIN =
            Pattern.compile("(?s)class=[\"']article ([a-z]{2})Article[\"'].{1,2000}?class=[\"']\\1Headline[\"']");

    private static final Pattern LINE = Pattern.compile("(?m)^HD(?:\\s|$)");

    private static final DatabaseArticles.Labels CODES = new DatabaseArticles.Labels("HD", "SN", "PD");

    @Override
    public String format() {
        return "factiva";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(Sample sample) {
        return switch (sample.kind()) {
            case MARKUP -> sample.root().filter(ROOTS::contains).isPresent() || isPage(sample.beginning());
            case RTF ->
                FactivaLines.NUMBER.matcher(sample.beginning()).find()
                        || LINE.matcher(sample.beginning()).find();
            default -> false;
        };
    }

    private static boolean isPage(String beginning) {
        boolean coded = HEADLINE_CODE.matcher(beginning).find()
                && SOURCE_CODE.matcher(beginning).find();
        return ARTICLE.matcher(beginning).find()
                && (coded || PLAIN.matcher(beginning).find());
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        FileKind kind = kind(evidence);
        if (kind == FileKind.RTF) {
            return findings(ofRichText(RichTextFile.paragraphs(evidence)), evidence, settings);
        }
        if (kind != FileKind.MARKUP) throw none();
        List<FactivaFields> page = FactivaPage.documents(HtmlFile.open(evidence));
        return page.isEmpty() ? xml(evidence, settings) : findings(page, evidence, settings);
    }

    /** A source's own code may look like one of a field: only where headlines have theirs there are codes. */
    private static List<FactivaFields> ofRichText(List<String> paragraphs) {
        List<FactivaFields> coded = FactivaLines.documents(paragraphs);
        boolean hasCodes = coded.stream().anyMatch(document -> document.has(FactivaFields.Code.HD));
        return hasCodes ? coded : FactivaPlain.documents(paragraphs);
    }

    private static Stream<Finding> xml(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        try (XmlFile xml = XmlFile.open(evidence)) {
            FactivaXml read = FactivaXml.read(xml);
            if (read.documents().isEmpty()) throw none();
            Stream<Finding> found = new DatabaseArticles(settings, CODES, evidence.observedAt())
                    .of(articles(read.documents()), read.stated(), read.statedAt());
            return Stream.concat(found, read.faults().stream());
        }
    }

    private static Stream<Finding> findings(List<FactivaFields> documents, Evidence evidence, FormatSettings settings)
            throws UnreadableEvidenceException {
        if (documents.isEmpty()) throw none();
        return new DatabaseArticles(settings, CODES, evidence.observedAt())
                .of(articles(documents), OptionalInt.empty(), "");
    }

    private static List<DatabaseArticle> articles(List<FactivaFields> documents) {
        List<DatabaseArticle> articles = new ArrayList<>();
        for (FactivaFields fields : documents) articles.add(fields.article(articles.size() + 1));
        return articles;
    }

    private static FileKind kind(Evidence evidence) throws UnreadableEvidenceException {
        try {
            return Grids.kind(evidence);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static UnreadableEvidenceException none() {
        return new UnreadableEvidenceException("", Message.of("format.factiva-none"));
    }
}
