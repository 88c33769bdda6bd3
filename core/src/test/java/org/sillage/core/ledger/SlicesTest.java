// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sillage.core.testkit.Samples.OPENING;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Post;
import org.sillage.core.metric.Metric;
import org.sillage.core.testkit.Samples;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** Findings of a slice are looked up and written together; what is recorded is as if they came one by one. */
class SlicesTest {

    private static final int LINES = 400;
    private static final Instant LATER = OPENING.plusSeconds(3_600);

    @Test
    void theSizeOfASliceChangesNothingThatIsRecorded() {
        List<String> oneByOne = recorded(1);
        for (int size : List.of(7, 100, LINES)) {
            assertThat(recorded(size)).as("slices of %s lines", size).isEqualTo(oneByOne);
        }
    }

    @Test
    void aSliceThatFailsLeavesNothingToWriteToTheNext() {
        try (TemporaryLedger temporary = TemporaryLedger.open(SettableClock.at(OPENING.toString()))) {
            long capture = temporary.capture("x", "bytes");
            long before = temporary.ledger().position();
            LedgerWriter writer = temporary.writer("x");
            assertThatThrownBy(() -> writer.append(capture, new BreaksOff(findings(0, LINES))))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(temporary.ledger().position()).isEqualTo(before);
            Post post = Samples.post("another");
            writer.append(capture, List.of(Samples.sighted(post, "line 9")));
            assertThat(temporary.ledger().after(before, 100))
                    .extracting(Entry::subject)
                    .containsExactly(
                            post.account().orElseThrow().key(), post.id().value());
        }
    }

    /** Fails in its middle once it was gone through. */
    private static final class BreaksOff extends AbstractList<Finding> {
        private final List<Finding> findings;
        private boolean wasRead;

        BreaksOff(List<Finding> findings) {
            this.findings = findings;
        }

        @Override
        public Finding get(int index) {
            if (wasRead && index == size() / 2) throw new IllegalStateException("broken off");
            wasRead |= index == size() - 1;
            return findings.get(index);
        }

        @Override
        public int size() {
            return findings.size();
        }
    }

    /** Mentions that come again, changed or not, numbers with and without them, of the account too. */
    private static List<Finding> findings(int firstLine, int afterLast) {
        List<Finding> findings = new ArrayList<>();
        for (int i = firstLine; i < afterLast; i++) {
            String place = "line " + i;
            Post post = Samples.post("post-" + i % 150, OPENING, "Une usine au Grand Palais " + i % 70);
            findings.add(Samples.sighted(post, place));
            findings.add(Samples.counted(Samples.total(post, Metric.LIKES, i % 90, LATER), place));
            if (i % 9 == 0) {
                findings.add(Samples.counted(Samples.followers(Samples.ACCOUNT, i / 50, LATER), place));
                findings.add(Samples.counted(Samples.total(post, Metric.REPOSTS, i, LATER), place));
            }
        }
        return findings;
    }

    private static List<String> recorded(int size) {
        try (TemporaryLedger temporary = TemporaryLedger.open(SettableClock.at(OPENING.toString()))) {
            long capture = temporary.capture("x", "bytes");
            LedgerWriter writer = temporary.writer("x");
            for (int from = 0; from < LINES; from += size) {
                writer.append(capture, findings(from, Math.min(LINES, from + size)));
            }
            List<String> recorded = new ArrayList<>();
            temporary.ledger().after(0, 10_000).forEach(entry -> recorded.add(entry.toString()));
            temporary.ledger().now().all(dossier -> recorded.add(dossier.toString()));
            return recorded;
        }
    }
}
