// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Outlet;
import org.sillage.core.message.Message;

/** {@code outlets.yaml} to records. */
final class OutletsBinder {

    private final Map<String, Place> keys = new HashMap<>();
    private final Map<String, String> domains = new HashMap<>();

    List<Outlet> bind(Section root) {
        List<Section> entries = root.sections("outlets");
        List<Outlet> outlets = new ArrayList<>();
        for (Section entry : entries) outlet(entry).ifPresent(outlets::add);
        parentsExist(entries);
        OutletClaims.check(entries);
        return outlets;
    }

    private Optional<Outlet> outlet(Section entry) {
        Optional<String> key = entry.text("key");
        if (key.isEmpty()) return Optional.empty();
        Place first = keys.putIfAbsent(key.get(), entry.place("key"));
        if (first != null) entry.error("key", Message.of("config.id.double", key.get(), first.line()));
        for (YamlNode.Scalar domain : entry.scalars("domains")) {
            String owner = domains.putIfAbsent(domain.text(), key.get());
            if (owner != null && !owner.equals(key.get())) {
                entry.error(domain.place(), Message.of("config.domain.double", domain.text(), owner));
            }
        }
        return Optional.of(new Outlet(
                key.get(),
                entry.text("name").orElse(key.get()),
                entry.texts("aliases"),
                entry.texts("domains"),
                entry.text("parent"),
                entry.text("kind").orElse(Outlet.UNKNOWN_KIND),
                entry.text("country").orElse(""),
                entry.text("language").orElse(""),
                entry.whole("tier").map(Long::intValue),
                entry.zone("zone").map(Object::toString),
                entry.sections("audience").stream()
                        .flatMap(section -> audience(section).stream())
                        .toList(),
                entry.text("medium").flatMap(OutletsBinder::medium),
                EditionsBinder.bind(entry)));
    }

    /** Empty where it is none, which the schema says. */
    private static Optional<Clipping.Medium> medium(String written) {
        return Arrays.stream(Clipping.Medium.values())
                .filter(medium -> medium.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst();
    }

    private static Optional<Outlet.Audience> audience(Section section) {
        Optional<Long> value = section.whole("value");
        Optional<String> unit = section.text("unit");
        Optional<String> source = section.text("source");
        Optional<String> date = section.text("date");
        if (value.isEmpty() || unit.isEmpty() || source.isEmpty() || date.isEmpty()) return Optional.empty();
        return Optional.of(new Outlet.Audience(value.get(), unit.get(), source.get(), date.get()));
    }

    private void parentsExist(List<Section> entries) {
        Set<String> known = new HashSet<>(keys.keySet());
        for (Section entry : entries) {
            parentExists(entry, known);
            entry.sections("editions").forEach(edition -> parentExists(edition, known));
        }
    }

    private static void parentExists(Section section, Set<String> known) {
        section.text("parent")
                .filter(parent -> !known.contains(parent))
                .ifPresent(parent -> section.error(
                        "parent",
                        Suggestion.of(parent, known)
                                .map(near -> Message.of("config.parent.suggest", parent, near))
                                .orElse(Message.of("config.parent", parent))));
    }
}
