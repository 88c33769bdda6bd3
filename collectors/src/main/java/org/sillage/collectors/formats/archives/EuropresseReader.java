// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.sillage.collectors.files.Blanks;
import org.sillage.collectors.files.FileKind;
import org.sillage.collectors.files.HtmlFile;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/** Articles saved from Europresse as HTML, in its format of today or of before 2013. */
final class EuropresseReader implements FormatReader {

    private static final DatabaseArticles.Labels PARTS =
            new DatabaseArticles.Labels("titreArticleVisu", "DocPublicationName", "DocHeader");

    /** {@code Résultats : 42 documents}, {@code Results: 42 documents} or {@code 42 documents sauvegardés}. */
    private static final Pattern STATED = Pattern.compile(
            "(?i)(?:R[\u00E9e]sultats?|Results?|Documents?|Articles?) ?: ?(\\d{1,6})\\b|^(\\d{1,6}) (?:documents?|articles?)\\b");

    @Override
    public String format() {
        return "europresse";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(Sample sample) {
        String beginning = sample.beginning().toLowerCase(Locale.ROOT);
        return sample.kind() == FileKind.MARKUP
                && beginning.contains("docpublicationname")
                && beginning.contains("titrearticle");
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        Document page = HtmlFile.open(evidence);
        List<DatabaseArticle> articles = EuropressePage.articles(page);
        if (articles.isEmpty()) throw new UnreadableEvidenceException("", Message.of("format.europresse-none"));
        return new DatabaseArticles(settings, PARTS, evidence.observedAt()).of(articles, stated(page), "beginning");
    }

    /** How many documents the page says it holds, outside of them. */
    private static OptionalInt stated(Document page) {
        StringBuilder furniture = new StringBuilder();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof Element element && (element.nameIs("article") || element.nameIs("table"))) {
                        return NodeFilter.FilterResult.SKIP_ENTIRELY;
                    }
                    if (node instanceof TextNode text)
                        furniture.append(text.getWholeText()).append(' ');
                    return NodeFilter.FilterResult.CONTINUE;
                },
                page.body());
        Matcher stated = STATED.matcher(Blanks.shown(furniture.toString()));
        if (!stated.find()) return OptionalInt.empty();
        String count = stated.group(1) == null ? stated.group(2) : stated.group(1);
        return OptionalInt.of(Integer.parseInt(count));
    }
}
