// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.collectors.formats.archives.NexisLabels.Labelled;
import org.sillage.collectors.formats.archives.NexisLabels.Role;

/**
 * Documents of Nexis Uni as Word or rich text writes them. A cover with a table of contents may stand before the first;
 * each ends with a line that says so. Headline, outlet and day are the three lines before the labelled ones, so that the
 * day is looked for first and nothing of the cover is taken for an article.
 */
final class NexisDocuments {

    /** The last line of each document. */
    static final Pattern END = Pattern.compile("(?i)End of Document|Fin du document|Ende des Dokuments?|Dokumentende");

    /** The same at the end of the last paragraph, as some programs leave it. */
    private static final Pattern END_BEHIND =
            Pattern.compile("(.+)(?:End of Document|Fin du document|Ende des Dokuments)");

    private static final Pattern CONTENTS = Pattern.compile("(?:Documents?|Dokumente?) \\((\\d{1,6})\\)");

    private final List<DatabaseArticle> articles = new ArrayList<>();
    private final List<String> document = new ArrayList<>();
    private OptionalInt stated = OptionalInt.empty();
    private String statedAt = "";

    private NexisDocuments() {}

    static NexisDocuments read(List<String> paragraphs) {
        NexisDocuments read = new NexisDocuments();
        for (int at = 0; at < paragraphs.size(); at++) {
            if (read.articles.isEmpty()) read.contents(paragraphs.get(at), at + 1);
            read.line(paragraphs.get(at));
        }
        // Saved by hand, or cut: the last one may lack its end.
        if (read.document.stream().anyMatch(NexisLabels::isBody)) read.document();
        return read;
    }

    private void line(String line) {
        Matcher behind = END_BEHIND.matcher(line);
        if (END.matcher(line).matches()) {
            document();
        } else if (behind.matches()) {
            document.add(behind.group(1).strip());
            document();
        } else {
            document.add(line);
        }
    }

    List<DatabaseArticle> articles() {
        return articles;
    }

    /** How many documents the cover says follow. */
    OptionalInt stated() {
        return stated;
    }

    String statedAt() {
        return statedAt;
    }

    private void contents(String line, int at) {
        Matcher contents = CONTENTS.matcher(line);
        if (stated.isPresent() || !contents.matches()) return;
        stated = OptionalInt.of(Integer.parseInt(contents.group(1)));
        statedAt = "paragraph " + at;
    }

    private void document() {
        List<String> lines = List.copyOf(document);
        document.clear();
        NexisFields fields = new NexisFields();
        int body = body(lines);
        int dated = dated(lines, body);
        if (dated >= 2) {
            fields.title(lines.get(dated - 2));
            fields.outlet(lines.get(dated - 1));
            NexisLabels.day(lines.get(dated)).ifPresent(fields::day);
        } else if (!articles.isEmpty() && lines.size() > 1) {
            // Without a day, and behind the cover: the first two lines are what they always are.
            fields.title(lines.get(0));
            fields.outlet(lines.get(1));
        }
        for (String line : lines.subList(Math.max(dated, 0), body)) label(fields, line);
        text(fields, lines.subList(Math.min(body + 1, lines.size()), lines.size()));
        articles.add(fields.article(articles.size() + 1));
    }

    private static int body(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) if (NexisLabels.isBody(lines.get(at))) return at;
        return lines.size();
    }

    /** The line that is a day, behind at least a headline and an outlet; negative where there is none. */
    private static int dated(List<String> lines, int body) {
        for (int at = 2; at < body; at++) if (NexisLabels.day(lines.get(at)).isPresent()) return at;
        return -1;
    }

    private static void text(NexisFields fields, List<String> lines) {
        boolean ended = false;
        for (String line : lines) {
            ended |= NexisLabels.isHeadingBehind(line)
                    || NexisLabels.labelled(line)
                            .map(Labelled::role)
                            .filter(Role.END::equals)
                            .isPresent();
            if (ended) label(fields, line);
            else fields.text(line);
        }
    }

    private static void label(NexisFields fields, String line) {
        NexisLabels.labelled(line).ifPresent(label -> fields.put(label.role(), label.value()));
    }
}
