// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.core.people.PersonalName.Kind;

/** Finds the names that may be a name without comparing it with all of them. */
final class NameIndex<T> {

    private final Map<String, List<Entry<T>>> byWord = new HashMap<>();
    private final Map<String, List<Entry<T>>> shortenedByWord = new HashMap<>();
    private final Map<String, List<Entry<T>>> byRotation = new HashMap<>();

    private record Entry<T>(PersonalName name, T owner) {}

    void add(PersonalName name, T owner) {
        Entry<T> entry = new Entry<>(name, owner);
        name.of(Kind.FULL).stream().map(PersonalName.Word::text).distinct().forEach(word -> {
            of(byWord, word).add(entry);
            if (!name.of(Kind.INITIAL).isEmpty()) of(shortenedByWord, word).add(entry);
        });
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

    /**
     * Where neither name has initials two words must agree, so that the commonest word, such as a first name that
     * hundreds share, need not be looked up.
     */
    private Set<Entry<T>> near(PersonalName name) {
        List<String> words = name.of(Kind.FULL).stream()
                .map(PersonalName.Word::text)
                .distinct()
                .toList();
        boolean full = name.of(Kind.INITIAL).isEmpty();
        Optional<String> commonest = full && words.size() > 1
                ? words.stream()
                        .max(Comparator.comparingInt(
                                word -> entries(byWord, word).size()))
                : Optional.empty();
        Set<Entry<T>> near = new LinkedHashSet<>();
        for (String word : words) {
            boolean left = Optional.of(word).equals(commonest);
            near.addAll(left ? entries(shortenedByWord, word) : entries(byWord, word));
        }
        if (name.isFull()) name.rotations().forEach(rotation -> near.addAll(entries(byRotation, rotation)));
        return near;
    }

    private static <T> List<Entry<T>> entries(Map<String, List<Entry<T>>> index, String key) {
        return index.getOrDefault(key, List.of());
    }
}
