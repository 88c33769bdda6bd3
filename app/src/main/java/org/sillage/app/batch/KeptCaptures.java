// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Extract;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.evidence.EvidenceStore;
import org.sillage.core.ledger.CaptureRecord;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.run.RunPlan;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads what a run has kept and nobody has read to its end. A capture that a kill cut short is read again from its
 * beginning: what is recorded already adds nothing.
 */
final class KeptCaptures implements ItemStreamReader<Slice> {

    private final Ledger ledger;
    private final RunPlan plan;
    private final Collector collector;
    private final EvidenceStore store;
    private final Deque<CaptureRecord> waiting = new ArrayDeque<>();
    private @Nullable OpenCapture open;
    private Optional<Trouble> trouble = Optional.empty();

    KeptCaptures(Ledger ledger, RunPlan plan, Collector collector, EvidenceStore store) {
        this.ledger = ledger;
        this.plan = plan;
        this.collector = collector;
        this.store = store;
    }

    /** Which captures wait is known only now, after the capture step. */
    @Override
    public void open(ExecutionContext context) {
        trouble = Trouble.in(context);
        LedgerView view = ledger.now();
        Runs.of(view, plan)
                .ifPresent(run -> view.captures(run.id()).stream()
                        .filter(capture -> !capture.read())
                        .forEach(waiting::add));
    }

    @Override
    public @Nullable Slice read() {
        if (open == null) {
            CaptureRecord next = waiting.poll();
            if (next == null) return null;
            open = new OpenCapture(next.id());
            try {
                open.findings(findings(evidence(next)));
            } catch (UnreadableEvidenceException unreadable) {
                note(open.unreadable(unreadable));
            }
        }
        return slice(open);
    }

    private Stream<Finding> findings(Evidence bytes) throws UnreadableEvidenceException {
        return bytes.mediaType().equals(Extract.MEDIA_TYPE) ? Extract.read(bytes) : collector.read(bytes);
    }

    private Slice slice(OpenCapture capture) {
        try {
            return ended(capture, capture.next());
        } catch (UncheckedIOException broken) {
            if (!(broken.getCause() instanceof UnreadableEvidenceException unreadable)) throw broken;
            note(capture.unreadable(unreadable));
            return ended(capture, capture.next());
        }
    }

    private Slice ended(OpenCapture capture, Slice slice) {
        if (slice.last()) {
            capture.close();
            open = null;
        }
        return slice;
    }

    private void note(Trouble found) {
        if (trouble.isEmpty()) trouble = Optional.of(found);
    }

    private Evidence evidence(CaptureRecord capture) {
        return new Evidence(
                capture.digest(),
                capture.origin(),
                capture.mediaType(),
                capture.observedAt(),
                () -> store.open(capture.digest()));
    }

    /** Saved with each slice, in its transaction. */
    @Override
    public void update(ExecutionContext context) {
        trouble.ifPresent(found -> found.putInto(context));
    }

    @Override
    public void close() {
        if (open != null) open.close();
    }
}
