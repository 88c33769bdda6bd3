// SPDX-License-Identifier: Apache-2.0
package org.sillage.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sillage.app.reading.ConfigRecorder;
import org.sillage.app.reading.OpenHome;
import org.sillage.core.collect.Finding;
import org.sillage.core.index.MentionIndex;
import org.sillage.core.ledger.Lease;
import org.sillage.core.ledger.LedgerWriter;
import org.sillage.core.run.RunPlan;
import org.sillage.core.run.RunState;
import org.sillage.indexer.LuceneMentionIndex;

/** Records findings in a home without jobs: one capture of one source, by the rules of its configuration. */
public final class RecordedHome {

    private RecordedHome() {}

    /** Records what a source said at a time, and lets the index follow. */
    public static void record(CommandLineHome folder, String source, Instant at, Finding... findings) {
        record(folder, source, at, true, findings);
    }

    /** Records, and leaves the index where it was. */
    public static void recordWithoutIndexing(CommandLineHome folder, String source, Instant at, Finding... findings) {
        record(folder, source, at, false, findings);
    }

    private static void record(
            CommandLineHome folder, String source, Instant at, boolean indexed, Finding... findings) {
        Clock clock = Clock.fixed(at, ZoneOffset.UTC);
        Home place = new Home(folder.root());
        try (OpenHome home = OpenHome.writing(place, clock)) {
            ConfigRecorder.record(place, home.ledger(), home.evidence());
            append(home, source, at, List.copyOf(Arrays.asList(findings)));
            if (!indexed) return;
            try (MentionIndex index = new LuceneMentionIndex(place.index(), clock, notice -> {})) {
                index.catchUp(home.ledger());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(OpenHome home, String source, Instant at, List<Finding> findings) throws IOException {
        Lease lease = home.ledger()
                .leases()
                .take("source/" + source, "test", Duration.ofMinutes(1))
                .orElseThrow();
        LedgerWriter writer = home.ledger().writer(lease);
        long run = writer.startRun(new RunPlan(source, at.minusSeconds(3600), at, Optional.empty()));
        byte[] bytes = findings.toString().getBytes(StandardCharsets.UTF_8);
        String digest = home.evidence().keep(new ByteArrayInputStream(bytes)).digest();
        long capture = writer.keep(run, digest, "inbox/" + source + ".csv", "text/csv", at, "");
        writer.append(capture, findings);
        writer.read(capture, "test/1", findings.size(), 0, 0);
        writer.endRun(run, RunState.COLLECTED, Optional.empty());
        home.ledger().leases().release(lease);
    }
}
