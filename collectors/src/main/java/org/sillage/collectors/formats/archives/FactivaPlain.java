// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sillage.collectors.files.Dates;
import org.sillage.collectors.formats.archives.FactivaFields.Code;

/**
 * Documents of Factiva in the plain layout, which has no codes: perhaps a section, the headline, perhaps a signature, the
 * number of words, day, perhaps an hour, source, more of it, rights, text, accession number. A headline is taken only
 * where nothing else can be one: alone before the words, or before a line that says "by".
 */
final class FactivaPlain {

    private static final Pattern WORDS =
            Pattern.compile("\\d[\\d., \u00A0\u202F]* ?(?:words|mots|W\u00F6rter|palabras|parole|palavras|woorden)");
    private static final Pattern SIGNED = Pattern.compile("(?iu)(?:by|par|von|por|di|door)\\s+\\S.*");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(?: [AaPp][Mm])?(?: GMT)?");
    /** The foot of each page, in files whose pages were made into text: {@code Page 1 of 2 © 2018 Factiva, Inc.} */
    private static final Pattern FOOT =
            Pattern.compile("(?iu)(?=\\S)(?:(?:page|seite|p\u00E1gina|pagina) \\d+ (?:of|sur|de|von|di|van) \\d+)?\\s*"
                    + "(?:\u00A9 ?\\d{4} Factiva\\b.*)?");

    private static final Pattern RIGHTS = Pattern.compile("(?iu)(?:\\(c\\)|\u00A9|copyright\\b).*");

    /** Source code, edition, page, language and rights at most stand between the source and the text. */
    private static final int MOST_LINES_OF_HEAD = 8;

    private FactivaPlain() {}

    static List<FactivaFields> documents(List<String> lines) {
        List<FactivaFields> documents = new ArrayList<>();
        List<String> document = new ArrayList<>();
        for (String line : lines) {
            if (FOOT.matcher(line).matches()) continue;
            document.add(line);
            if (!FactivaLines.NUMBER.matcher(line).matches()) continue;
            documents.add(fields(document));
            document.clear();
        }
        return documents;
    }

    private static FactivaFields fields(List<String> lines) {
        FactivaFields fields = new FactivaFields();
        fields.add(Code.AN, lines.getLast());
        int words = words(lines);
        if (words < 0) return fields;
        headline(lines.subList(0, words), fields);
        int at = words + 1;
        fields.add(Code.PD, lines.get(at++));
        if (TIME.matcher(lines.get(at)).matches()) fields.add(Code.ET, lines.get(at++));
        if (at < lines.size() - 1) fields.add(Code.SN, lines.get(at));
        for (String line : lines.subList(text(lines, at + 1), lines.size() - 1)) fields.add(Code.TD, line);
        return fields;
    }

    private static void headline(List<String> before, FactivaFields fields) {
        boolean signed = before.size() > 1 && SIGNED.matcher(before.getLast()).matches();
        if (signed) fields.add(Code.BY, before.getLast());
        if (signed) fields.add(Code.HD, before.get(before.size() - 2));
        else if (before.size() == 1) fields.add(Code.HD, before.getFirst());
    }

    /** The line of words with the day behind it; negative where there is none. */
    private static int words(List<String> lines) {
        for (int at = 1; at + 2 < lines.size(); at++) {
            if (WORDS.matcher(lines.get(at)).matches() && isDay(lines.get(at + 1))) return at;
        }
        return -1;
    }

    /** Behind the line of rights; where there is none, behind the source. */
    private static int text(List<String> lines, int source) {
        int last = Math.min(source + MOST_LINES_OF_HEAD, lines.size() - 1);
        for (int at = source; at < last; at++) if (RIGHTS.matcher(lines.get(at)).matches()) return at + 1;
        return Math.min(source, lines.size() - 1);
    }

    private static boolean isDay(String line) {
        return Dates.published(line, Optional.empty(), ZoneId.of("UTC")).known().isPresent();
    }
}
