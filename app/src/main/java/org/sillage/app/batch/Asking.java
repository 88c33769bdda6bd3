// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.sillage.app.FullDisk;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.DuePages;
import org.sillage.core.collect.Refresh;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.evidence.EvidenceStore;
import org.sillage.core.ledger.CaptureRecord;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.ledger.LedgerWriter;
import org.sillage.core.message.Message;
import org.sillage.core.run.RunPlan;
import org.sillage.core.run.RunRecord;

/**
 * Asks a source under a run of the ledger, and keeps what it hands over before anybody reads it. It holds no
 * transaction while the source answers: each page is kept by a short append of its own that carries the place to go on
 * from, so a kill asks for one page again at most.
 */
final class Asking {

    private final Ledger ledger;
    private final EvidenceStore evidence;
    private final DueReadings dueReadings;
    private final UnreadPages unreadPages;
    private final Consumer<Message> notices;
    private final Path data;

    /**
     * @param notices told what a source says beyond its first remark
     * @param data the folder whose space runs out when nothing can be kept
     */
    Asking(
            Ledger ledger,
            EvidenceStore evidence,
            DueReadings dueReadings,
            UnreadPages unreadPages,
            Consumer<Message> notices,
            Path data) {
        this.ledger = ledger;
        this.evidence = evidence;
        this.dueReadings = dueReadings;
        this.unreadPages = unreadPages;
        this.notices = notices;
        this.data = data;
    }

    /** Asks; a run of the same look that was cut short goes on from its last page. */
    Answer ask(SourceRun run) {
        LedgerView view = ledger.now();
        Optional<RunRecord> cutShort = Runs.open(view, run.look().plan());
        LedgerWriter writer = ledger.writer(run.lease());
        long id = cutShort.map(RunRecord::id)
                .orElseGet(() -> writer.startRun(run.look().plan()));
        Keeping keeping = new Keeping(writer, id);
        PausePoint.CAPTURE.reach();
        Optional<Trouble> trouble = Optional.empty();
        try {
            run.collector().capture(resume(run, view, cutShort), keeping);
        } catch (SourceException failed) {
            trouble = Optional.of(Trouble.of(failed));
        }
        boolean nothing = keeping.nothing && ledger.now().captures(id).isEmpty();
        return new Answer(id, nothing, trouble, keeping.remark);
    }

    /** Ends the run of a source that had nothing new to hand over, or did not answer. */
    void end(SourceRun run, Answer answer) {
        RunEnd.of(ledger.writer(run.lease()), ledger.now(), answer.run(), answer.trouble(), answer.remark());
    }

    private Resume resume(SourceRun run, LedgerView view, Optional<RunRecord> cutShort) {
        RunPlan plan = run.look().plan();
        Optional<CaptureRecord> last = view.lastCapture(plan.source());
        boolean midway = cutShort.isPresent()
                && last.isPresent()
                && last.get().run() == cutShort.get().id();
        String cursor = last.map(CaptureRecord::cursor).orElse("");
        Refresh refresh = dueReadings.of(view, plan.source(), plan.to());
        DuePages pages = unreadPages.of(view, plan.source(), plan.to());
        return new Resume(cursor, midway, plan.from(), plan.to(), refresh, pages);
    }

    /**
     * Keeps what is handed over under a run. The first thing that a person should know of the source, such as its new
     * address, stands at the run's end; further ones are told to whoever runs it.
     */
    private final class Keeping implements Collector.Sink {

        private final LedgerWriter writer;
        private final long run;
        private boolean nothing = true;
        private Optional<Message> remark = Optional.empty();

        Keeping(LedgerWriter writer, long run) {
            this.writer = writer;
            this.run = run;
        }

        @Override
        public void keep(Capture capture) throws SourceException {
            try (InputStream bytes = capture.bytes().open()) {
                String digest = evidence.keep(bytes).digest();
                Instant observedAt = capture.observedAt();
                writer.keep(run, digest, capture.origin(), capture.mediaType(), observedAt, capture.cursor());
                nothing = false;
            } catch (IOException notKept) {
                // Without space the run stays open and goes on later; for any other reason it ends here, and says why.
                if (FullDisk.behind(notKept, data).isPresent()) throw new UncheckedIOException(notKept);
                throw SourceException.unavailable(
                        Message.of("batch.not-kept", capture.origin(), Trouble.words(notKept)), notKept);
            }
        }

        @Override
        public void note(Message note) {
            if (remark.isEmpty()) remark = Optional.of(note);
            else notices.accept(note);
        }
    }
}
