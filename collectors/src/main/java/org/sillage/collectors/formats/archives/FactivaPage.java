// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sillage.collectors.files.Dates;
import org.sillage.collectors.files.HtmlText;
import org.sillage.collectors.formats.archives.FactivaFields.Code;

/**
 * A page of Factiva. With its "full article plus indexing" layout each document is a table of codes and values. In the
 * plain layout there are no codes, but headline and paragraphs have classes, and the lines between keep their order.
 */
final class FactivaPage {

    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(?: [AaPp][Mm])?(?: GMT)?");

    private static final String DOCUMENT = "div.article";

    private FactivaPage() {}

    static List<FactivaFields> documents(Document page) {
        List<FactivaFields> documents = new ArrayList<>();
        for (Element article : page.select(DOCUMENT)) {
            if (isWithin(article, DOCUMENT)) continue;
            FactivaFields fields = document(article);
            if (!fields.isEmpty()) documents.add(fields);
        }
        return documents;
    }

    private static FactivaFields document(Element article) {
        FactivaFields fields = new FactivaFields();
        for (Element row : article.select("tr")) {
            if (row.childrenSize() < 2) continue;
            Optional<Code> code = FactivaFields.code(row.child(0).text());
            if (code.isPresent()) HtmlText.lines(row.child(1)).forEach(line -> fields.add(code.get(), line));
        }
        return fields.isEmpty() ? withoutCodes(article) : fields;
    }

    /** Headline, author, words, day, perhaps an hour, source: in this order, one a line. */
    private static FactivaFields withoutCodes(Element article) {
        FactivaFields fields = new FactivaFields();
        Optional.ofNullable(article.selectFirst("[class$=Headline]"))
                .ifPresent(title -> fields.add(Code.HD, title.text()));
        Optional.ofNullable(article.selectFirst("div.author")).ifPresent(author -> fields.add(Code.BY, author.text()));
        for (Element paragraph : article.select("p.articleParagraph")) {
            Matcher number = FactivaLines.NUMBER.matcher(paragraph.text());
            fields.add(number.matches() ? Code.AN : Code.TD, paragraph.text());
        }
        heads(HtmlText.lines(article), fields);
        return fields;
    }

    private static void heads(List<String> lines, FactivaFields fields) {
        int at = 0;
        while (at < lines.size() && !isDay(lines.get(at))) at++;
        if (at == lines.size()) return;
        fields.add(Code.PD, lines.get(at++));
        if (at < lines.size() && TIME.matcher(lines.get(at)).matches()) fields.add(Code.ET, lines.get(at++));
        if (at < lines.size()) fields.add(Code.SN, lines.get(at));
    }

    private static boolean isWithin(Element element, String outer) {
        Element parent = element.parent();
        return parent != null && parent.closest(outer) != null;
    }

    private static boolean isDay(String line) {
        return Dates.published(line, Optional.empty(), ZoneId.of("UTC")).known().isPresent();
    }
}
