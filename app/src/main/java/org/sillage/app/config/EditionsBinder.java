// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sillage.core.mention.Outlet;
import org.sillage.core.message.Message;

/** The {@code editions} of one outlet. Of two that share a day nobody could say which one a clipping belongs to. */
final class EditionsBinder {

    private final List<Section> sections = new ArrayList<>();
    private final List<Outlet.Edition> editions = new ArrayList<>();

    private EditionsBinder() {}

    static List<Outlet.Edition> bind(Section outlet) {
        EditionsBinder binder = new EditionsBinder();
        outlet.sections("editions").forEach(binder::add);
        return binder.editions;
    }

    private void add(Section section) {
        Optional<LocalDate> from = section.day("from");
        Optional<LocalDate> to = section.day("to");
        Outlet.Edition edition = new Outlet.Edition(
                from,
                to,
                section.text("name"),
                section.text("parent"),
                section.text("kind"),
                section.whole("tier").map(Long::intValue));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            section.error(
                    "to",
                    Message.of(
                            "config.edition.turned",
                            to.get().toString(),
                            from.get().toString()));
            return;
        }
        for (int i = 0; i < editions.size(); i++) {
            if (!edition.overlaps(editions.get(i))) continue;
            int line = sections.get(i).place().line();
            section.error(section.place(), Message.of("config.edition.overlap", line));
            return;
        }
        sections.add(section);
        editions.add(edition);
    }
}
