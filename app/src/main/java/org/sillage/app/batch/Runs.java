// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.Comparator;
import java.util.Optional;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.run.RunPlan;
import org.sillage.core.run.RunRecord;

/** Finds runs in the ledger. */
final class Runs {

    private Runs() {}

    /** The run of this plan that has begun and not ended: it was cut short. */
    static Optional<RunRecord> open(LedgerView view, RunPlan plan) {
        return of(view, plan).filter(run -> run.state().isEmpty());
    }

    /** The look that was planned for this very moment, where it was taken or missed already. */
    static Optional<RunRecord> planned(LedgerView view, RunPlan plan) {
        return plan.plannedAt()
                .flatMap(at -> view.runs(plan.source(), at.minusMillis(1), at).stream()
                        .filter(run -> run.plan().plannedAt().equals(plan.plannedAt())
                                && run.state().isPresent())
                        .findFirst());
    }

    /** The last run of this plan. */
    static Optional<RunRecord> of(LedgerView view, RunPlan plan) {
        return view.runs(plan.source(), plan.from(), plan.to()).stream()
                .filter(run ->
                        run.plan().from().equals(plan.from()) && run.plan().to().equals(plan.to()))
                .max(Comparator.comparingLong(RunRecord::id));
    }
}
