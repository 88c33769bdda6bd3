// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.sillage.core.mention.Folding;

/**
 * The title of a page as a project wrote it down. Case, accents and punctuation do not count. What stands before or after a
 * bar, a dash or a colon (the site, the section, the author) is part of the title for one project and not for another: a
 * title with it and the same without are both right. Nor do the last letters count that an answer lost when it was
 * copied. An answer counts where the page holds it: some were taken from another state of their page.
 */
record TitleAnswer(String text) {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[|:]\\s+|\\s+[-–—|·]\\s+");
    private static final int MOST_LOST = 2;

    boolean isRight(String title) {
        String wanted = Folding.folded(text);
        String found = Folding.folded(title);
        if (found.isEmpty()) return false;
        boolean copied = found.startsWith(wanted) && found.length() - wanted.length() <= MOST_LOST;
        return copied || isPart(title, wanted) || isPart(text, found);
    }

    /** Whether a folded title is what stands between two separators of another, or between one and an end. */
    private static boolean isPart(String title, String folded) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        List<Integer> ends = new ArrayList<>();
        SEPARATOR.matcher(title).results().forEach(cut -> {
            ends.add(cut.start());
            starts.add(cut.end());
        });
        ends.add(title.length());
        return starts.stream()
                .anyMatch(start -> ends.stream()
                        .anyMatch(end -> end > start
                                && Folding.folded(title.substring(start, end)).equals(folded)));
    }

    /** Whether a page holds it anywhere, be it in its head. */
    boolean isStated(byte[] page) throws IOException {
        Document document = Jsoup.parse(new ByteArrayInputStream(page), null, "");
        String text = Parser.unescapeEntities(new String(page, document.charset()), false);
        return Folding.folded(text).contains(Folding.folded(this.text))
                || Folding.folded(document.text()).contains(Folding.folded(this.text));
    }
}
