// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sillage.core.people.PersonalName.Kind;

/** Finds the names that may be a name without comparing it with all of them. */
final class NameIndex<T> {

    private final Map<String, List<Entry<T>>> byWord = new HashMap<>();
    private final Map<String, List<Entry<T>>> byRotation = new HashMap<>();

    private record Entry<T>(PersonalName name, T owner) {}

    void add(PersonalName name, T owner) {
        Entry<T> entry = new Entry<>(name, owner);
        name.of(Kind.FULL).stream()
                .map(PersonalName.Word::text)
                .distinct()
                .forEach(word -> of(byWord, word).add(entry));
        if (name.isFull())
            name.rotations().forEach(rotation -> of(byRotation, rotation).add(entry));
    }

    private static <T> List<Entry<T>> of(Map<String, List<Entry<T>>> index, String key) {
        return index.computeIfAbsent(key, unknown -> new ArrayList<>());
    }

    /** Owners of a name that is like this one, each with its best likeness, in the order added. */
    Map<T, Likeness> like(PersonalName name) {
        Map<T, Likeness> found = new LinkedHashMap<>();
        for (Entry<T> entry : near(name)) {
            Likeness.of(name, entry.name())
                    .ifPresent(likeness -> found.merge(entry.owner(), likeness, (a, b) -> a.compareTo(b) <= 0 ? a : b));
        }
        return found;
    }

    private Set<Entry<T>> near(PersonalName name) {
        Set<Entry<T>> near = new LinkedHashSet<>();
        name.of(Kind.FULL).forEach(word -> near.addAll(byWord.getOrDefault(word.text(), List.of())));
        if (name.isFull())
            name.rotations().forEach(rotation -> near.addAll(byRotation.getOrDefault(rotation, List.of())));
        return near;
    }
}
