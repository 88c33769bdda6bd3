// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Mention;

/** Goal 4: fresh numbers of mentions that are indexed, beside indexing the same mentions; both read from the ledger. */
final class RefreshGoal {

    private static final Instant LATER = Invented.FIRST.plus(Duration.ofDays(120));

    private final Size size;
    private final Invented invented = new Invented(20181125);
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Double> renewing = new ArrayList<>();
    private final List<Double> indexing = new ArrayList<>();

    RefreshGoal(Size size) {
        this.size = size;
        for (int i = 0; i < size.mentions(); i++) mentions.add(invented.mention(i));
    }

    List<Result> measure() throws Exception {
        // The first turn warms up.
        for (int round = 0; round <= size.rounds(); round++) turn(round > 0);
        double count = size.mentions();
        return List.of(Result.rate(
                "4",
                "fresh numbers of %,d mentions beside indexing them".formatted(size.mentions()),
                "docs/cpu-s",
                count / median(renewing),
                count / median(indexing),
                8));
    }

    private void turn(boolean counts) throws Exception {
        try (Scratch scratch = new Scratch();
                Installation home = new Installation(scratch.folder())) {
            home.index();
            List<Finding> said = new ArrayList<>();
            for (int i = 0; i < mentions.size(); i++) said.addAll(invented.withNumbers(mentions.get(i), i));
            home.append(home.capture(1), said);
            double indexed = Cpu.seconds(home::index);
            List<Finding> fresh = new ArrayList<>();
            for (int i = 0; i < mentions.size(); i++) fresh.addAll(invented.numbers(mentions.get(i), i, LATER));
            home.append(home.capture(2), fresh);
            double renewed = Cpu.seconds(home::index);
            if (!home.problems().isEmpty()) throw new IllegalStateException("the index does not equal the ledger");
            if (!counts) return;
            indexing.add(indexed);
            renewing.add(renewed);
        }
    }

    private static double median(List<Double> values) {
        return Cpu.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
