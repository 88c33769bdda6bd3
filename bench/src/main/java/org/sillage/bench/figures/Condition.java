// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.util.Map;
import java.util.Optional;

/**
 * One equation of a feedparser test: {@code entries[0]['title'] == 'Example'}.
 *
 * @param entry from 0; of the feed itself {@link #FEED}
 * @param field what a clipping keeps
 * @param expected the value as the test writes it, without quotation marks and escapes; empty where the test wants none
 */
record Condition(int entry, Field field, String expected) {

    static final int FEED = -1;

    /** What a clipping keeps of an entry. */
    enum Field {
        TITLE,
        LINK,
        TEXT,
        AUTHOR,
        DATE,
        LANGUAGE,
        OUTLET
    }

    private static final Map<String, Field> OF_ENTRY = Map.ofEntries(
            Map.entry("title", Field.TITLE),
            Map.entry("title_detail.value", Field.TITLE),
            Map.entry("link", Field.LINK),
            Map.entry("links.0.href", Field.LINK),
            Map.entry("summary", Field.TEXT),
            Map.entry("description", Field.TEXT),
            Map.entry("summary_detail.value", Field.TEXT),
            Map.entry("content.0.value", Field.TEXT),
            Map.entry("author", Field.AUTHOR),
            Map.entry("author_detail.name", Field.AUTHOR),
            Map.entry("authors.0.name", Field.AUTHOR),
            Map.entry("authors.1.name", Field.AUTHOR),
            Map.entry("published_parsed", Field.DATE),
            Map.entry("updated_parsed", Field.DATE),
            Map.entry("created_parsed", Field.DATE),
            Map.entry("published", Field.DATE),
            Map.entry("updated", Field.DATE),
            Map.entry("created", Field.DATE),
            Map.entry("language", Field.LANGUAGE),
            Map.entry("title_detail.language", Field.LANGUAGE),
            Map.entry("summary_detail.language", Field.LANGUAGE),
            Map.entry("content.0.language", Field.LANGUAGE),
            Map.entry("source.title", Field.OUTLET),
            Map.entry("source.title_detail.value", Field.OUTLET));

    /** What entries inherit, and its title, whose letters tell whether the document's charset is understood. */
    private static final Map<String, Field> OF_FEED = Map.of(
            "title", Field.TITLE,
            "title_detail.value", Field.TITLE,
            "language", Field.LANGUAGE,
            "authors.0.name", Field.AUTHOR,
            "authors.1.name", Field.AUTHOR);

    /** @param path steps with dots between them, such as {@code title_detail.value} */
    static Optional<Field> field(int entry, String path) {
        return Optional.ofNullable((entry == FEED ? OF_FEED : OF_ENTRY).get(path));
    }

    boolean isOfTheFeed() {
        return entry == FEED;
    }

    /** Whether it is about words: an entry without any is skipped. */
    boolean isAboutWords() {
        return field == Field.TITLE || field == Field.TEXT;
    }
}
