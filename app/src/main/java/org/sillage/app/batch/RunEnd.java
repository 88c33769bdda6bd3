// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.List;
import java.util.Optional;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.ledger.LedgerWriter;
import org.sillage.core.ledger.RunTally;
import org.sillage.core.ledger.SkipRecord;
import org.sillage.core.message.Message;
import org.sillage.core.run.RunState;

/** Writes down how a run ended, by what it brought and what stood in its way. */
final class RunEnd {

    private RunEnd() {}

    /**
     * Ends a run.
     *
     * @param view in which all it brought is recorded
     * @param remark what a source that answered has to say beside
     */
    static void of(
            LedgerWriter writer, LedgerView view, long run, Optional<Trouble> trouble, Optional<Message> remark) {
        RunTally tally = view.tally(run);
        boolean something = tally.sighted() + tally.counted() > 0;
        Optional<Message> error =
                trouble.map(Trouble::reason).or(() -> something ? Optional.empty() : firstSkip(view.skips(run)));
        boolean bearable = something || trouble.filter(Trouble::bearable).isPresent();
        writer.endRun(run, state(tally, error.isPresent(), bearable), error.or(() -> remark));
    }

    /** Where everything was skipped, nothing came: that is no zero, and the first reason says why. */
    private static Optional<Message> firstSkip(List<SkipRecord> skips) {
        return skips.stream().map(SkipRecord::reason).findFirst();
    }

    private static RunState state(RunTally tally, boolean failed, boolean bearable) {
        if (failed) return bearable ? RunState.PARTIAL : RunState.FAILED;
        return tally.added() + tally.changed() + tally.counted() > 0 ? RunState.COLLECTED : RunState.UNCHANGED;
    }
}
