// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.core.testkit.EvidenceStoreContract;

class FolderEvidenceStoreTest extends EvidenceStoreContract {

    @TempDir
    Path folder;

    @Override
    protected EvidenceStore newStore() throws IOException {
        return new FolderEvidenceStore(folder);
    }

    @Override
    protected void damage(String digest) throws IOException {
        byte[] bytes = Files.readAllBytes(file(digest));
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file(digest), bytes);
    }

    @Test
    void anyoneCanCheckEvidenceWithGzipAndSha256() throws IOException {
        String digest = store.keep(bytes("page")).digest();
        try (GZIPInputStream unzipped = new GZIPInputStream(Files.newInputStream(file(digest)))) {
            assertThat(unzipped).hasContent("page");
        }
    }

    @Test
    void aCutFileIsNotIntact() throws IOException {
        String digest = store.keep(bytes("page".repeat(100))).digest();
        byte[] whole = Files.readAllBytes(file(digest));
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file(digest), java.util.Arrays.copyOf(whole, length));
            assertThat(store.isIntact(digest)).isFalse();
        }
    }

    @Test
    void whatAKilledProcessLeftIsSweptAndWhatALivingOneWritesStays() throws Exception {
        Process dead =
                new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version").start();
        dead.waitFor();
        Path leftover = Files.createFile(folder.resolve("making-" + dead.pid() + "-1543000000000-1"));
        Path reused = Files.createFile(
                folder.resolve("making-" + ProcessHandle.current().pid() + "-1000-1"));
        Path living = Files.createFile(folder.resolve(Leftovers.mark() + "-77"));
        Path other = Files.createFile(folder.resolve("notes.txt"));

        newStore();
        assertThat(leftover).doesNotExist();
        assertThat(reused).doesNotExist();
        assertThat(living).exists();
        assertThat(other).exists();
        try (Stream<String> digests = store.digests()) {
            assertThat(digests).isEmpty();
        }
    }

    @Test
    void nothingTemporaryStaysBehind() throws IOException {
        store.keep(bytes("page"));
        store.keep(bytes("page"));
        try (Stream<Path> inside = Files.list(folder)) {
            assertThat(inside.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(Leftovers.mark()));
        }
    }

    private Path file(String digest) {
        return folder.resolve(digest.substring(0, 2)).resolve(digest + ".gz");
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
