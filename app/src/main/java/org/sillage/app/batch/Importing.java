// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sillage.app.jobs.ImportOutcome;
import org.sillage.app.jobs.ImportOutcome.FileOutcome;
import org.sillage.app.jobs.ImportRequest;
import org.sillage.app.jobs.Skipped;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.ledger.RunTally;
import org.sillage.core.message.Message;
import org.sillage.core.run.RunPlan;
import org.sillage.core.run.RunRecord;
import org.sillage.core.run.RunState;

/** Takes files handed over, each in a run of its own: one that makes no sense holds up no other. */
final class Importing {

    private final SourceRuns runs;
    private final Imports imports;
    private final Ledger ledger;
    private final CatchUp catchUp;
    private final Clock clock;

    Importing(SourceRuns runs, Imports imports, Ledger ledger, CatchUp catchUp, Clock clock) {
        this.runs = runs;
        this.imports = imports;
        this.ledger = ledger;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    ImportOutcome files(ImportRequest request) {
        return catchUp.together(() -> oneByOne(request));
    }

    private ImportOutcome oneByOne(ImportRequest request) {
        List<FileOutcome> outcomes = new ArrayList<>();
        long first = 0;
        for (Path file : request.files()) {
            Taken taken = one(file, request);
            outcomes.add(taken.outcome());
            if (first == 0) first = taken.run();
        }
        return new ImportOutcome(first, outcomes);
    }

    private record Taken(long run, FileOutcome outcome) {}

    private Taken one(Path file, ImportRequest request) {
        if (!Files.exists(file))
            return new Taken(0, failed(file, Optional.empty(), Message.of("batch.file-none", file)));
        if (Files.isDirectory(file))
            return new Taken(0, failed(file, Optional.empty(), Message.of("batch.file-folder", file)));
        try {
            String digest = Imports.digest(file);
            FormatReader reader = imports.reader(file, imports.format(request.format()));
            String source = request.source().orElse(Imports.source(reader, request.account()));
            // A mapping that was named stays; a format that was recognised is named from here on.
            String named = request.format().equals(ImportRequest.AUTO) ? reader.format() : request.format();
            String format = Imports.of(named, request.account());
            String readBy = imports.format(format).name();
            Optional<RunRecord> before = ledger.now().runThatRead(source, digest, readBy);
            // The very bytes, read by the very reader: nothing to add, and nothing to write down.
            if (before.isPresent()) return new Taken(before.get().id(), unchanged(file, reader, before.get()));
            return run(file, source, format, reader);
        } catch (SettingsException wrong) {
            return new Taken(0, failed(file, Optional.empty(), wrong.reason()));
        } catch (UnreadableEvidenceException unreadable) {
            return new Taken(0, failed(file, Optional.empty(), unreadable.reason()));
        } catch (IOException notThere) {
            Message reason = Message.of("batch.file-unreadable", file, Trouble.words(notThere));
            return new Taken(0, failed(file, Optional.empty(), reason));
        }
    }

    private Taken run(Path file, String source, String format, FormatReader reader) {
        Instant now = clock.instant();
        RunPlan plan = new RunPlan(source, now, now.plusMillis(1), Optional.empty());
        Look look = new Look(plan, file.toAbsolutePath().toString(), format);
        return runs.run(look)
                .map(record -> new Taken(record.id(), outcome(file, reader, record)))
                .orElseGet(() -> new Taken(0, failed(file, Optional.of(reader), Message.of("batch.busy", source))));
    }

    private FileOutcome outcome(Path file, FormatReader format, RunRecord run) {
        LedgerView view = ledger.now();
        RunTally tally = view.tally(run.id());
        Optional<Message> error = run.state().isPresent()
                ? run.error()
                : Optional.of(Message.of("batch.broke-once", run.plan().source()));
        return new FileOutcome(
                file.toString(),
                Optional.of(format.format()),
                run.state().orElse(RunState.FAILED),
                tally.sighted(),
                tally.added(),
                tally.changed(),
                tally.counted(),
                Skips.of(view, run.id()),
                error);
    }

    private FileOutcome unchanged(Path file, FormatReader format, RunRecord before) {
        return new FileOutcome(
                file.toString(),
                Optional.of(format.format()),
                RunState.UNCHANGED,
                before.sighted(),
                0,
                0,
                0,
                Skips.of(ledger.now(), before.id()),
                Optional.empty());
    }

    private static FileOutcome failed(Path file, Optional<FormatReader> format, Message reason) {
        return new FileOutcome(
                file.toString(),
                format.map(FormatReader::format),
                RunState.FAILED,
                0,
                0,
                0,
                0,
                List.<Skipped>of(),
                Optional.of(reason));
    }
}
