// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.util.ArrayList;
import java.util.List;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.indexer.BareIndex;

/** Goals 1 and 3, and the share of goal 14: the whole way of parsed items, and the same again. */
final class IngestGoals {

    private final Size size;
    private final List<Mention> mentions;
    private final List<Double> again = new ArrayList<>();
    private final List<Double> compared = new ArrayList<>();
    private boolean unchanged = true;

    IngestGoals(Size size) {
        this.size = size;
        Invented invented = new Invented(20181122);
        List<Mention> made = new ArrayList<>(size.mentions());
        for (int i = 0; i < size.mentions(); i++) made.add(invented.mention(i));
        mentions = made;
    }

    List<Result> measure() throws Exception {
        Cpu.Pair pair = Cpu.byTurns(size.rounds(), this::ours, this::bare);
        double count = size.mentions();
        double repeated =
                Cpu.median(again.stream().mapToDouble(Double::doubleValue).toArray());
        double share =
                Cpu.median(compared.stream().mapToDouble(Double::doubleValue).toArray());
        return List.of(
                Result.rate(
                        "1",
                        "whole ingest of %,d mentions beside updateDocument".formatted(size.mentions()),
                        "docs/cpu-s",
                        count / pair.ours(),
                        count / pair.bare(),
                        0.60),
                Result.cost("3", "the same batch again beside the first time", "cpu-s", repeated, pair.ours(), 0.25),
                Result.value("3", "counts after it", unchanged ? "unchanged" : "changed", "unchanged", unchanged),
                Result.value(
                        "14",
                        "near-duplicates' part of the ingest",
                        "%.1f %% of cpu".formatted(100 * share),
                        "<= 10 %",
                        share <= 0.10));
    }

    private double ours() throws Exception {
        try (Scratch scratch = new Scratch();
                Installation home = new Installation(scratch.folder())) {
            home.index();
            double appended = Cpu.seconds(() -> home.append(home.capture(1), parsed()));
            double compare = Cpu.seconds(home::compare);
            double first = appended + compare + Cpu.seconds(home::index);
            compared.add(compare / first);
            long statements = home.statements();
            long documents = home.documents();
            again.add(Cpu.seconds(() -> {
                home.append(home.capture(2), parsed());
                home.compare();
                home.index();
            }));
            unchanged &=
                    statements == home.statements() && documents == home.documents() && documents == mentions.size();
            return first;
        }
    }

    private double bare() throws Exception {
        try (Scratch scratch = new Scratch();
                BareIndex index = new BareIndex(scratch.folder())) {
            return Cpu.seconds(() -> {
                for (Mention mention : mentions) index.update(mention);
                index.commit();
            });
        }
    }

    @SuppressWarnings("UnnecessaryLambda") // read twice, one by one: no list of all of them
    private Iterable<Finding> parsed() {
        return () -> mentions.stream().map(IngestGoals::parsed).iterator();
    }

    /** With its address made canonical, as a reader does. */
    private static Finding parsed(Mention mention) {
        return switch (mention) {
            case Post post -> new Finding.Sighting(post, "items");
            case Clipping clipping ->
                new Finding.Sighting(
                        clipping.prepared(
                                MentionId.ofClipping(clipping.url().orElseThrow()),
                                clipping.outlet(),
                                clipping.language(),
                                clipping.byline(),
                                clipping.agencies()),
                        "items");
        };
    }
}
