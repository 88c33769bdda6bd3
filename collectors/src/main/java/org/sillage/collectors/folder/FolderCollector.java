// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.collectors.formats.FileFormat;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * Takes files, each as one capture, in the order of their names. Bytes that were taken are not taken again; a file that
 * changed is. A number in a file was said when the file was made, so that is the time it is observed at: an old export
 * dropped late does not pass for news.
 */
public final class FolderCollector implements Collector {

    private final String source;
    private final FileList files;
    private final FileFormat format;
    private final Clock clock;

    FolderCollector(String source, FileList files, FileFormat format, Clock clock) {
        this.source = source;
        this.files = files;
        this.format = format;
        this.clock = clock;
    }

    /**
     * A collector of files named one by one, wherever they are, in the order given.
     *
     * @param source id that their captures are kept under
     * @param home folder below which the origin of a capture is a path; elsewhere it is the name of the file alone
     */
    public static FolderCollector ofFiles(String source, List<Path> files, Path home, FileFormat format, Clock clock) {
        return new FolderCollector(source, new FileList.Named(List.copyOf(files), home), format, clock);
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String reader() {
        return format.name();
    }

    @Override
    public void capture(Resume from, Sink sink) throws SourceException {
        // Whoever names a file wants it read, though it was taken before: its mapping or its account is another now.
        boolean anew = files instanceof FileList.Named && !from.midway();
        TakenFiles taken = TakenFiles.of(anew ? "" : from.cursor());
        Optional<SourceException> trouble = Optional.empty();
        List<FileList.Item> items = files.items();
        taken.keepOnly(items.stream().map(FileList.Item::looks).toList());
        for (FileList.Item item : items) {
            if (taken.knowsLooks(item.looks())) continue;
            try {
                capture(item, taken, sink);
            } catch (IOException unreadable) {
                // One file that cannot be read holds up no other.
                trouble = trouble.or(() -> Optional.of(SourceException.unavailable(
                        Message.of("folder.file-unreadable", item.origin(), reason(unreadable)), unreadable)));
            }
        }
        if (trouble.isPresent()) throw trouble.get();
    }

    private void capture(FileList.Item item, TakenFiles taken, Sink sink) throws IOException, SourceException {
        byte[] digest = digest(item.path());
        // Somebody is still writing it: the next run takes it.
        if (!FileList.looks(item.path(), item.origin()).equals(item.looks())) return;
        boolean known = taken.knowsBytes(digest);
        taken.add(item.looks(), digest);
        if (known) return;
        Instant now = clock.instant();
        Instant made = Files.getLastModifiedTime(item.path()).toInstant();
        Instant observedAt = made.isAfter(now) ? now : made;
        sink.keep(new Capture(item.origin(), "", observedAt, () -> Files.newInputStream(item.path()), taken.cursor()));
    }

    private static byte[] digest(Path file) throws IOException {
        MessageDigest digest = TakenFiles.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    private static String reason(IOException unreadable) {
        return unreadable.getClass().getSimpleName();
    }

    @Override
    public Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
        return format.read(evidence);
    }
}
