// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.metric.Period;

/** Whether anybody looked: without that, no item is unknown and not 0. */
final class Watch {

    /** Kind of mention, as {@link LedgerView#sourcesOf} names it. */
    static final String POSTS = "post";

    /** Kind of mention, as {@link LedgerView#sourcesOf} names it. */
    static final String CLIPPINGS = "clipping";

    private final LedgerView view;
    private final Map<String, Set<String>> sources = new HashMap<>();
    private final Map<List<Object>, Boolean> asked = new HashMap<>();

    Watch(LedgerView view) {
        this.view = view;
    }

    /** Whether a source that has ever sighted this kind answered in a run whose window overlaps the period. */
    boolean looked(String kind, Period period) {
        return asked.computeIfAbsent(List.of(kind, period), question -> answered(kind, period));
    }

    private boolean answered(String kind, Period period) {
        Set<String> ofKind = sources(kind);
        return !ofKind.isEmpty()
                && view.runs(period.from(), period.to()).stream()
                        .anyMatch(run ->
                                run.answered() && ofKind.contains(run.plan().source()));
    }

    /** Sources that have ever sighted this kind. */
    Set<String> sources(String kind) {
        return sources.computeIfAbsent(kind, ofKind -> new HashSet<>(view.sourcesOf(ofKind)));
    }
}
