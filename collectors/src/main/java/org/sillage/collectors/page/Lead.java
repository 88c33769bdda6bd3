// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.List;
import java.util.stream.Stream;
import org.sillage.core.mention.Folding;

/** The lines under a headline that say what the article is about, where they stand outside of its text. */
final class Lead {

    private static final int MOST = 4;
    private static final int SHORTEST = 25;
    private static final int LONG = 80;

    private final String title;
    private final List<String> descriptions;

    /** @param descriptions as the metas state them: a line that says the same is a lead, however short */
    Lead(String title, Stream<String> descriptions) {
        this.title = Folding.folded(title);
        this.descriptions = descriptions
                .map(Folding::folded)
                .filter(text -> text.length() >= SHORTEST)
                .toList();
    }

    List<Line> of(Place place) {
        return place.between().filter(this::isLead).limit(MOST).toList();
    }

    private boolean isLead(Line line) {
        if (line.isLinks() || Boilerplate.isBetween(line)) return false;
        String folded = Folding.folded(line.text());
        if (folded.equals(title) || folded.length() < SHORTEST) return false;
        boolean described = descriptions.stream().anyMatch(text -> text.startsWith(folded) || folded.startsWith(text));
        return described || (line.text().length() >= LONG && line.isSentence());
    }
}
