// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Optional;
import org.sillage.core.message.Message;

/** Stories that ran in the period: the same text in how many papers, and whose it was. */
final class StoryTable {

    private StoryTable() {}

    static Table of(Edition edition, Timeline timeline) {
        Layout<StoryTally> layout = new Layout<StoryTally>()
                .text("title", 60, StoryTally::title)
                .text("original_outlet", 24, StoryTally::originalOutlet)
                .column(
                        "published",
                        Table.Kind.TIME,
                        16,
                        story -> story.firstPublished().map(edition::local))
                .count("clippings", 12, StoryTally::inPeriod)
                .count("clippings_to_date", 12, StoryTally::clippings)
                .count("outlets", 10, StoryTally::outlets)
                .count("span_hours", 10, StoryTally::spanHours)
                .column("similarity_min", Table.Kind.SHARE, 12, StoryTally::leastSimilarity)
                .column(
                        "decided_by",
                        Table.Kind.WORDS,
                        12,
                        story -> story.clippings() > 1 ? Optional.of(Message.of("decided.rule")) : Optional.empty())
                .details()
                .text("story", 24, story -> story.id().value());
        return layout.table(TableIds.STORIES, "sheet.stories", timeline.stories());
    }
}
