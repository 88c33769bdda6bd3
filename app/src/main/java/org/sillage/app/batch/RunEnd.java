// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.List;
import java.util.Optional;
import org.sillage.collectors.formats.Formats;
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
        List<Message> skipped = something
                ? List.of()
                : view.skips(run).stream().map(SkipRecord::reason).toList();
        Optional<Message> error = trouble.map(Trouble::reason).or(() -> lack(skipped));
        boolean bearable = something || trouble.filter(Trouble::bearable).isPresent();
        Optional<Message> kept = skipped.stream().filter(Formats::isNoLack).findFirst();
        boolean more = kept.isPresent() || tally.added() + tally.changed() + tally.counted() > 0;
        writer.endRun(
                run,
                state(more, error.isPresent(), bearable),
                error.or(() -> remark).or(() -> kept));
    }

    /** Where everything was skipped, nothing came: that is no zero, and the first reason says why. */
    private static Optional<Message> lack(List<Message> skipped) {
        return skipped.stream().filter(reason -> !Formats.isNoLack(reason)).findFirst();
    }

    private static RunState state(boolean more, boolean failed, boolean bearable) {
        if (failed) return bearable ? RunState.PARTIAL : RunState.FAILED;
        return more ? RunState.COLLECTED : RunState.UNCHANGED;
    }
}
