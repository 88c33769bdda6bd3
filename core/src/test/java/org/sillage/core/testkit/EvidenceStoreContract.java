// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sillage.core.evidence.EvidenceStore;

/** The rules of an evidence store. An implementation inherits them and says how a new, empty one is made. */
public abstract class EvidenceStoreContract {

    /** SHA-256 of no bytes at all (FIPS 180-4). */
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    protected EvidenceStore store;

    /** A new, empty store. */
    protected abstract EvidenceStore newStore() throws IOException;

    /** Changes some of the bytes kept under a digest, as a failing disk would. */
    protected abstract void damage(String digest) throws IOException;

    @BeforeEach
    final void openStore() throws IOException {
        store = newStore();
    }

    @Test
    void bytesComeBackAsTheyWereUnderTheirDigest() throws IOException {
        EvidenceStore.Kept kept = store.keep(text("Une preuve"));
        assertThat(kept.digest()).isEqualTo(TemporaryLedger.digest("Une preuve"));
        assertThat(kept.length()).isEqualTo(10);
        assertThat(store.holds(kept.digest())).isTrue();
        try (InputStream bytes = store.open(kept.digest())) {
            assertThat(bytes).hasContent("Une preuve");
        }
    }

    @Test
    void noBytesAreEvidenceToo() throws IOException {
        assertThat(store.keep(text(""))).isEqualTo(new EvidenceStore.Kept(NOTHING, 0));
        try (InputStream bytes = store.open(NOTHING)) {
            assertThat(bytes).isEmpty();
        }
    }

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        assertThat(store.keep(text("page"))).isEqualTo(store.keep(text("page")));
        store.keep(text("another page"));
        assertThat(digests())
                .containsExactlyInAnyOrder(TemporaryLedger.digest("page"), TemporaryLedger.digest("another page"));
    }

    @Test
    void manyThreadsMayKeepTheSameBytesAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<EvidenceStore.Kept>> tasks = Stream.generate(
                            () -> (Callable<EvidenceStore.Kept>) () -> store.keep(text("page")))
                    .limit(64)
                    .toList();
            for (Future<EvidenceStore.Kept> kept : threads.invokeAll(tasks)) {
                assertThat(kept.get().digest()).isEqualTo(TemporaryLedger.digest("page"));
            }
        }
        assertThat(digests()).containsExactly(TemporaryLedger.digest("page"));
        assertThat(store.isIntact(TemporaryLedger.digest("page"))).isTrue();
    }

    @Test
    void bytesThatBreakOffAreNotKept() throws IOException {
        assertThatThrownBy(() -> store.keep(new BreaksOff())).hasMessage("connection reset");
        assertThat(digests()).isEmpty();
    }

    @Test
    void aStreamOfUnknownLengthNeedsNoMemory() throws IOException {
        long length = 1L << 28;
        EvidenceStore.Kept kept = store.keep(new Zeros(length));
        assertThat(kept.length()).isEqualTo(length);
        assertThat(store.isIntact(kept.digest())).isTrue();
    }

    @Test
    void damageIsNoticed() throws IOException {
        String digest =
                store.keep(text("a page that the disk will lose ".repeat(50))).digest();
        assertThat(store.isIntact(digest)).isTrue();
        damage(digest);
        assertThat(store.isIntact(digest)).isFalse();
        assertThat(store.isIntact(NOTHING)).isFalse();
    }

    @Test
    void whatIsNotKeptIsSaidToBeMissing() throws IOException {
        assertThat(store.holds(NOTHING)).isFalse();
        assertThatThrownBy(() -> store.open(NOTHING)).isInstanceOf(NoSuchFileException.class);
        store.delete(NOTHING);
        assertThat(digests()).isEmpty();
    }

    @Test
    void deletedBytesAreGone() throws IOException {
        String digest = store.keep(text("page")).digest();
        store.delete(digest);
        assertThat(store.holds(digest)).isFalse();
        assertThat(digests()).isEmpty();
    }

    @Test
    void aDigestNeverLeadsElsewhere() {
        for (String hostile :
                List.of("", "../../etc/passwd", NOTHING + "/..", NOTHING.toUpperCase(java.util.Locale.ROOT))) {
            assertThatThrownBy(() -> store.open(hostile)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.delete(hostile)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private List<String> digests() throws IOException {
        try (Stream<String> digests = store.digests()) {
            return digests.toList();
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Some bytes, then an error. */
    private static final class BreaksOff extends InputStream {
        private int left = 100_000;

        @Override
        public int read() throws IOException {
            if (left-- > 0) return 'x';
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            into[from] = (byte) read();
            return 1;
        }
    }

    /** Zeros without an array behind them. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) return -1;
            int count = (int) Math.min(left, length);
            java.util.Arrays.fill(into, from, from + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
