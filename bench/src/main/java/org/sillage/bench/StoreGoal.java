// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sillage.core.collect.Finding;
import org.sillage.core.ledger.Database;

/** Goal 9: appending posts with four numbers each, beside bare upserts of the same rows; new, and replayed. */
final class StoreGoal {

    private static final int ROWS_OF_A_POST = 5;
    private static final int POSTS_OF_A_SLICE = 500;

    private final Size size;
    private final List<List<Finding>> slices = new ArrayList<>();
    private final List<Double> ourReplays = new ArrayList<>();
    private final List<Double> bareReplays = new ArrayList<>();
    private long ourBytes;
    private long bareBytes;

    StoreGoal(Size size) {
        this.size = size;
        Invented invented = new Invented(20181124);
        for (int from = 0; from < size.storedPosts(); from += POSTS_OF_A_SLICE) {
            List<Finding> slice = new ArrayList<>();
            for (int i = from; i < from + POSTS_OF_A_SLICE; i++) {
                slice.addAll(invented.withNumbers(invented.post(i), i));
            }
            slices.add(slice);
        }
    }

    List<Result> measure() throws Exception {
        Cpu.Pair fresh = Cpu.byTurns(size.rounds(), this::ours, this::bare);
        double rows = (double) ROWS_OF_A_POST * POSTS_OF_A_SLICE * slices.size();
        return List.of(
                Result.rate(
                        "9",
                        "%,.0f rows into the store, new".formatted(rows),
                        "rows/cpu-s",
                        rows / fresh.ours(),
                        rows / fresh.bare(),
                        0.60),
                Result.rate(
                        "9",
                        "the same rows replayed",
                        "rows/cpu-s",
                        rows / median(ourReplays),
                        rows / median(bareReplays),
                        0.60),
                Result.cost("9", "file of the store", "MB", ourBytes / 1e6, bareBytes / 1e6, 1.3));
    }

    private static double median(List<Double> values) {
        return Cpu.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private double ours() throws Exception {
        try (Scratch scratch = new Scratch()) {
            double seconds;
            try (Installation home = new Installation(scratch.folder())) {
                long capture = home.capture(1);
                seconds = Cpu.seconds(() -> appendAll(home, capture));
                ourReplays.add(Cpu.seconds(() -> appendAll(home, capture)));
            }
            ourBytes = Files.size(scratch.folder().resolve(Database.FILE));
            return seconds;
        }
    }

    private void appendAll(Installation home, long capture) {
        for (List<Finding> slice : slices) home.writer().append(capture, slice);
    }

    private double bare() throws Exception {
        try (Scratch scratch = new Scratch()) {
            Path file = scratch.file("bare.db");
            double seconds;
            try (BareStore store = new BareStore(file)) {
                seconds = Cpu.seconds(() -> upsertAll(store));
                bareReplays.add(Cpu.seconds(() -> upsertAll(store)));
            }
            bareBytes = Files.size(file);
            return seconds;
        }
    }

    private void upsertAll(BareStore store) throws Exception {
        for (List<Finding> slice : slices) store.upsert(slice);
    }
}
