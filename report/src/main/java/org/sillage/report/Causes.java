// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sillage.core.mention.MentionId;

/** What moved one figure: for each cause how much, and which items; the first few of them by name. */
final class Causes {

    /** Items named; the others are counted. */
    static final int NAMED = 20;

    private final Map<Cause, Part> parts = new EnumMap<>(Cause.class);

    void add(Cause cause, MentionId item, double moved) {
        parts.computeIfAbsent(cause, first -> new Part()).add(item, moved);
    }

    Map<Cause, Part> parts() {
        return parts;
    }

    /** What all causes moved together. */
    double moved() {
        return parts.values().stream().mapToDouble(part -> part.moved).sum();
    }

    /** One cause's share. */
    static final class Part {

        private final List<String> first = new ArrayList<>();
        private long items;
        private double moved;

        private void add(MentionId item, double by) {
            if (first.size() < NAMED) first.add(item.value());
            items++;
            moved += by;
        }

        double moved() {
            return moved;
        }

        List<String> named() {
            return first;
        }

        long items() {
            return items;
        }
    }
}
