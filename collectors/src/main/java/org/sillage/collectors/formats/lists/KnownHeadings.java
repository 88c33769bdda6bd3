// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sillage.collectors.formats.reading.ClippingField;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.core.mention.Folding;
import org.sillage.core.metric.Metric;

/**
 * The headings that one kind of press list is known by. They are compared without case, accents and punctuation.
 *
 * @param fields headings of each field, the surest first
 * @param numbers headings of each number beside the audience, the surest first
 * @param left headings, folded, that are known and that nothing is taken from; one that ends in a star stands for all
 *     that begin so
 */
record KnownHeadings(Map<ClippingField, List<String>> fields, Map<Metric, List<String>> numbers, Set<String> left) {

    private static final String ANY = "*";

    /** None yet: where a declaration begins. */
    static final KnownHeadings NONE = new KnownHeadings(Map.of(), Map.of(), Set.of());

    KnownHeadings {
        fields = Map.copyOf(fields);
        numbers = Map.copyOf(numbers);
        left = Set.copyOf(left);
    }

    /** Those that French and English lists usually have. */
    static KnownHeadings usual() {
        KnownHeadings usual = NONE.leaving(ClippingField.knownAndLeft());
        for (ClippingField field : ClippingField.values()) usual = usual.with(field, field.headings());
        return usual;
    }

    /** Those that a person named, and no others. Whoever wrote a mapping knows what it leaves out. */
    static KnownHeadings of(Mapping mapping) {
        KnownHeadings named = NONE.leaving(List.of(ANY));
        for (Mapping.Column column : mapping.columns()) named = named.with(column.field(), column.headings());
        return named;
    }

    KnownHeadings with(ClippingField field, String... headings) {
        return with(field, Arrays.asList(headings));
    }

    private KnownHeadings with(ClippingField field, List<String> headings) {
        Map<ClippingField, List<String>> more = new EnumMap<>(ClippingField.class);
        more.putAll(fields);
        more.merge(
                field,
                headings,
                (known, added) -> Stream.concat(known.stream(), added.stream()).toList());
        return new KnownHeadings(more, numbers, left);
    }

    KnownHeadings with(Metric metric, String... headings) {
        Map<Metric, List<String>> more = new EnumMap<>(Metric.class);
        more.putAll(numbers);
        more.put(metric, List.of(headings));
        return new KnownHeadings(fields, more, left);
    }

    /** @param headings that nothing is taken from and nobody needs to be told of */
    KnownHeadings leaving(String... headings) {
        return leaving(Arrays.asList(headings));
    }

    private KnownHeadings leaving(List<String> headings) {
        Set<String> more = new LinkedHashSet<>(left);
        headings.stream().map(KnownHeadings::folded).forEach(more::add);
        return new KnownHeadings(fields, numbers, more);
    }

    /** Whether nobody needs to be told of a heading. */
    boolean leaves(String heading) {
        String folded = Folding.folded(heading);
        return left.contains(folded)
                || left.stream()
                        .filter(known -> known.endsWith(ANY))
                        .anyMatch(known -> folded.startsWith(known.substring(0, known.length() - ANY.length())));
    }

    private static String folded(String heading) {
        String folded = Folding.folded(heading);
        if (!heading.endsWith(ANY)) return folded;
        return heading.endsWith(" " + ANY) ? folded + " " + ANY : folded + ANY;
    }
}
