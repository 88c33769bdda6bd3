// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.collectors.formats.archives.NexisLabels.Day;
import org.sillage.collectors.formats.archives.NexisLabels.Role;

/** What is known of one document of LexisNexis while its lines pass. */
final class NexisFields {

    private final Map<Role, String> labelled = new EnumMap<>(Role.class);
    private final List<String> text = new ArrayList<>();
    private String outlet = "";
    private String title = "";
    private Optional<Day> day = Optional.empty();

    void outlet(String name) {
        outlet = name;
    }

    void title(String headline) {
        title = headline;
    }

    void day(Day stated) {
        day = Optional.of(stated);
    }

    void text(String paragraph) {
        if (!paragraph.isBlank()) text.add(paragraph);
    }

    /** The first of its kind counts: a load date is no date, a classification's language is the article's own. */
    void put(Role role, String value) {
        labelled.putIfAbsent(role, value);
    }

    boolean has(Role role) {
        return labelled.containsKey(role);
    }

    boolean hasOutlet() {
        return !outlet.isEmpty();
    }

    boolean hasTitle() {
        return !title.isEmpty() || has(Role.HEADLINE);
    }

    boolean hasDay() {
        return day.isPresent();
    }

    boolean hasText() {
        return !text.isEmpty();
    }

    /** @param position in the file, from 1 */
    DatabaseArticle article(int position) {
        return new DatabaseArticle(
                position,
                "",
                labelled.getOrDefault(Role.HEADLINE, title),
                outlet,
                day.map(Day::date).orElse(""),
                day.map(Day::time).orElse(""),
                labelled.getOrDefault(Role.BYLINE, ""),
                NexisLabels.language(labelled.getOrDefault(Role.LANGUAGE, "")),
                NexisLabels.page(labelled.getOrDefault(Role.SECTION, "")),
                text,
                Optional.empty());
    }
}
