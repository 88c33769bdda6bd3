// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.sillage.core.collect.Finding;

/** A search from the shell, launcher included, beside a bare JVM that opens the same index and reads one document. */
final class SearchGoal {

    private final Size size;
    private final Path launcher;

    /** @param root of the checkout */
    SearchGoal(Size size, Path root) {
        this.size = size;
        this.launcher = root.resolve("sillage");
    }

    List<Result> measure() throws Exception {
        try (Scratch scratch = new Scratch()) {
            Path home = scratch.file("home");
            CpuOfCommand.seconds(List.of(launcher.toString(), "init", home.toString()), scratch.file("out"));
            fill(home);
            Path index = newest(Installation.index(home));
            List<String> search = List.of(launcher.toString(), "search", "--home", home.toString(), "usine");
            Cpu.Pair pair = Cpu.byTurns(
                    size.rounds(),
                    () -> CpuOfCommand.seconds(search, scratch.file("out")),
                    () -> CpuOfCommand.seconds(bare(index), scratch.file("out")));
            return List.of(Result.cost(
                    "search",
                    "`sillage search` beside a JVM that opens the index",
                    "cpu-s",
                    pair.ours(),
                    pair.bare(),
                    3));
        }
    }

    private void fill(Path home) throws IOException {
        try (Installation filled = new Installation(home)) {
            Invented invented = new Invented(20181129);
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < size.reportedMentions(); i++)
                findings.add(new Finding.Sighting(invented.mention(i), "i"));
            filled.append(filled.capture(1), findings);
            filled.compare();
            filled.index();
        }
    }

    /** The folder of the generation in use: where Lucene's own commit file stands. */
    private static Path newest(Path index) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            return files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .map(Path::getParent)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> bare(Path index) throws Exception {
        return List.of(
                Child.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                place(Opening.class) + java.io.File.pathSeparator + place(IndexWriter.class),
                Opening.class.getName(),
                index.toString());
    }

    private static Path place(Class<?> of) throws Exception {
        return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** Opens an index and reads a document: the least that any search does. */
    static final class Opening {

        private Opening() {}

        public static void main(String[] arguments) throws IOException {
            try (Directory directory = FSDirectory.open(Path.of(arguments[0]));
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                System.out.println(reader.storedFields().document(0).get("id"));
            }
        }
    }
}
