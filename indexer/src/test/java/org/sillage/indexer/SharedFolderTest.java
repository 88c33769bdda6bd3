// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.core.index.IndexException;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.message.Message;
import org.sillage.core.testkit.Samples;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** Several instances, as in several processes, on one folder; and ledgers that are not what they were. */
class SharedFolderTest {

    private final SettableClock clock = SettableClock.at("2018-11-26T08:00:00Z");
    private final List<Message> notices = new ArrayList<>();

    @TempDir
    private Path folder;

    private TemporaryLedger temporary;
    private LuceneMentionIndex holder;

    @BeforeEach
    void open() throws IOException {
        temporary = TemporaryLedger.open(clock);
        temporary.append("feed-1", Samples.sighted(Samples.post("1"), "items[0]"));
        holder = index(time -> {});
        holder.catchUp(temporary.ledger());
        notices.clear();
    }

    @AfterEach
    void close() throws IOException {
        holder.close();
        temporary.close();
    }

    private LuceneMentionIndex index(Pause pause) {
        return new LuceneMentionIndex(folder.resolve("index"), clock, pause, notices::add);
    }

    @Test
    void whileAnotherHoldsItTheIndexIsReadAndSeesWhatTheOtherWrites() throws Exception {
        try (LuceneMentionIndex reader = index(time -> {})) {
            assertThat(reader.documents()).isEqualTo(1);
            temporary.append("feed-1", Samples.sighted(Samples.post("2"), "items[0]"));
            holder.catchUp(temporary.ledger());
            assertThat(reader.documents()).isEqualTo(2);
            holder.rebuild(temporary.ledger());
            assertThat(reader.documents()).isEqualTo(2);
            assertThat(reader.position()).isEqualTo(temporary.ledger().position());
        }
    }

    @Test
    void theOtherIsWaitedForUntilItHasCaughtUp() throws Exception {
        temporary.append("feed-1", Samples.sighted(Samples.post("2"), "items[0]"));
        Pause meanwhile = time -> {
            try {
                holder.catchUp(temporary.ledger());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
        try (LuceneMentionIndex waiting = index(meanwhile)) {
            waiting.catchUp(temporary.ledger());
            assertThat(waiting.position()).isEqualTo(temporary.ledger().position());
        }
    }

    @Test
    void theOtherIsWaitedForThirtySecondsAtMost() throws Exception {
        long before = holder.position();
        temporary.append("feed-1", Samples.sighted(Samples.post("2"), "items[0]"));
        List<Duration> waits = new ArrayList<>();
        Pause passing = time -> {
            waits.add(time);
            clock.advance(time);
        };
        try (LuceneMentionIndex waiting = index(passing)) {
            waiting.catchUp(temporary.ledger());
            assertThat(waiting.position()).isEqualTo(before);
        }
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(LuceneMentionIndex.PATIENCE);
    }

    @Test
    void whoeverWaitsTakesOverFromOneThatEnds() throws Exception {
        temporary.append("feed-1", Samples.sighted(Samples.post("2"), "items[0]"));
        Pause ending = time -> {
            try {
                holder.close();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
        try (LuceneMentionIndex waiting = index(ending)) {
            waiting.catchUp(temporary.ledger());
            assertThat(waiting.documents()).isEqualTo(2);
        }
    }

    @Test
    void aHeldIndexIsNotRebuiltFromOutside() throws Exception {
        try (LuceneMentionIndex other = index(time -> {})) {
            assertThatThrownBy(() -> other.rebuild(temporary.ledger()))
                    .isInstanceOfSatisfying(
                            IndexException.class,
                            held -> assertThat(held.reason().key()).isEqualTo("index.held"));
        }
    }

    @Test
    void aLedgerRestoredFromABackupIsNoticedByItsPosition() throws Exception {
        Ledger restored = shortened(temporary.ledger(), temporary.ledger().position() - 1);
        holder.catchUp(restored);
        assertThat(notices).extracting(Message::key).containsExactly("index.ahead", "index.built");
        assertThat(holder.position()).isEqualTo(restored.position());
        assertThat(holder.documents()).isZero();
    }

    /** The same ledger before its last entry. */
    private static Ledger shortened(Ledger whole, long position) {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(),
                new Class<?>[] {Ledger.class},
                (proxy, method, arguments) ->
                        method.getName().equals("position") ? position : method.invoke(whole, arguments));
    }
}
