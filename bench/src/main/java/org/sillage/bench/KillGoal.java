// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.sillage.core.collect.Finding;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.MentionId;

/** Goal 5: a process that ingests is killed at random moments, and takes the same batch up again from its start. */
final class KillGoal {

    private static final int SLICE = 50;
    private static final int LONGEST_MILLIS = 4_000;
    private static final int LOOK_MILLIS = 20;

    private final Size size;

    KillGoal(Size size) {
        this.size = size;
    }

    List<Result> measure() throws Exception {
        SplittableRandom random = new SplittableRandom(20181125);
        int acknowledged = 0;
        int lost = 0;
        int doubled = 0;
        int problems = 0;
        try (Scratch scratch = new Scratch()) {
            Path home = scratch.file("home");
            for (int kill = 0; kill < size.kills(); kill++) {
                Path said = scratch.file("said-" + kill);
                killAfter(random.nextInt(LONGEST_MILLIS), home, said);
                acknowledged = Math.max(acknowledged, acknowledged(said));
                try (Installation after = new Installation(home)) {
                    LedgerView view = after.ledger().now();
                    lost += lost(view, acknowledged);
                    List<MentionId> ids = new ArrayList<>();
                    view.all(dossier -> ids.add(dossier.mention().id()));
                    doubled += (int) after.statements()
                            - ids.stream().distinct().toList().size();
                    after.index();
                    problems += after.problems().size();
                    if (after.documents() != ids.size()) problems++;
                }
            }
        }
        boolean met = lost == 0 && doubled == 0 && problems == 0 && acknowledged > 0;
        return List.of(Result.value(
                "5",
                "%d kills of an ingest, %,d mentions acknowledged".formatted(size.kills(), acknowledged),
                "lost %d, doubled %d, index differs %d".formatted(lost, doubled, problems),
                "0, 0, 0",
                met));
    }

    private static void killAfter(int millis, Path home, Path said) throws IOException, InterruptedException {
        Process child = Child.of(List.of("-XX:TieredStopAtLevel=1"), Ingesting.class, home.toString())
                .redirectOutput(said.toFile())
                .start();
        try {
            // From its first word on: a start may take long on a busy machine.
            while (Files.size(said) == 0) {
                if (child.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) break;
            }
            if (child.waitFor(millis, TimeUnit.MILLISECONDS)) throw new IllegalStateException("the ingest broke off");
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /** Mentions that were said to be kept. The last line may be cut: then nobody has read it. */
    private static int acknowledged(Path said) throws IOException {
        String lines = Files.readString(said);
        List<String> whole =
                lines.substring(0, lines.lastIndexOf('\n') + 1).lines().toList();
        return whole.isEmpty() ? 0 : Integer.parseInt(whole.getLast());
    }

    private static int lost(LedgerView view, int acknowledged) {
        List<MentionId> ids = new ArrayList<>();
        Invented invented = new Invented(20181125);
        for (int i = 0; i < acknowledged; i++) ids.add(invented.mention(i).id());
        return acknowledged - view.mentions(ids).size();
    }

    /** Ingests for ever, and says how many mentions it has appended once they are committed. */
    static final class Ingesting {

        private Ingesting() {}

        public static void main(String[] arguments) throws IOException {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            try (Installation home = new Installation(Path.of(arguments[0]))) {
                long capture = home.capture(1);
                Invented invented = new Invented(20181125);
                for (int next = 0; ; next += SLICE) {
                    List<Finding> slice = new ArrayList<>();
                    for (int i = next; i < next + SLICE; i++) {
                        slice.add(new Finding.Sighting(invented.mention(i), "items[" + i + "]"));
                    }
                    home.append(capture, slice);
                    out.println(next + SLICE);
                    if (next % (10 * SLICE) == 0) {
                        home.compare();
                        home.index();
                    }
                }
            }
        }
    }
}
