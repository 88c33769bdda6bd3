// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sillage.core.collect.Finding;
import org.sillage.core.ledger.Database;
import org.sillage.core.ledger.Derived;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;
import org.sillage.core.story.Comparison;

/** Goal 14: are copies found, and nothing else; what do they cost? On invented texts: none of a real one may be kept. */
final class ReprintGoal {

    /** Bands and ends of the title, each sought in two fortnights; these stand side by side but for one pair in eight. */
    private static final int PAIRS_OF_KEYS = 34;

    private static final int APART = 8;
    private static final int LOOKUPS = 2_000;

    private final Size size;
    private final Invented invented = new Invented(20181128);
    private final SplittableRandom random = new SplittableRandom(20181128);

    ReprintGoal(Size size) {
        this.size = size;
    }

    /** How a copy is made, and how many of the copies were found. */
    private enum Edit {
        A_TWENTIETH(0.05, 1, 0.98, "5 % of the words edited"),
        A_TENTH(0.10, 1, 0.95, "10 % of the words edited"),
        CUT(0.05, 0.75, 0.95, "cut to 3/4, 5 % edited");

        final double edited;
        final double kept;
        final double wanted;
        final String what;

        Edit(double edited, double kept, double wanted, String what) {
            this.edited = edited;
            this.kept = kept;
            this.wanted = wanted;
            this.what = what;
        }
    }

    List<Result> measure() throws Exception {
        try (Scratch scratch = new Scratch();
                Installation home = new Installation(scratch.folder())) {
            Map<MentionId, MentionId> originals = new HashMap<>();
            Map<MentionId, Edit> edits = new HashMap<>();
            append(home, originals, edits);
            long before = bytes(scratch.folder());
            double seconds = Cpu.seconds(home::compare);
            int articles = size.articles() * (1 + Edit.values().length);
            List<Result> results = new ArrayList<>(found(home, originals, edits));
            double each = (bytes(scratch.folder()) - before) / (double) articles;
            results.add(
                    Result.value("14", "kept of an article", "%.0f bytes".formatted(each), "<= 1,000", each <= 1_000));
            double lookUp = lookUp(home.ledger().derived());
            results.add(Result.value(
                    "14",
                    "look-up among %,d articles".formatted(articles),
                    "%.0f us cpu".formatted(1e6 * lookUp),
                    "<= 100 us",
                    lookUp <= 100e-6));
            results.add(Result.told(
                    "14",
                    "an article read, signed, compared, kept",
                    "%.0f us cpu".formatted(1e6 * seconds / articles)));
            return results;
        }
    }

    private void append(Installation home, Map<MentionId, MentionId> originals, Map<MentionId, Edit> edits) {
        long capture = home.capture(1);
        int number = 0;
        for (int i = 0; i < size.articles(); i++) {
            List<Finding> slice = new ArrayList<>();
            Clipping original = invented.article(number++);
            slice.add(new Finding.Sighting(original, "items"));
            for (Edit edit : Edit.values()) {
                Clipping copy = copy(original, number++, edit);
                originals.put(copy.id(), original.id());
                edits.put(copy.id(), edit);
                slice.add(new Finding.Sighting(copy, "items"));
            }
            home.append(capture, slice);
        }
    }

    private Clipping copy(Clipping original, int number, Edit edit) {
        Clipping copy = invented.clipping(
                Invented.outlet(number),
                number,
                original.language(),
                invented.title(original.language()),
                edited(original, edit));
        return new Clipping(
                copy.id(),
                copy.url(),
                Published.at(original.published().at().plusSeconds(3_600)),
                copy.outlet(),
                copy.medium(),
                copy.language(),
                copy.byline(),
                copy.agencies(),
                copy.title(),
                copy.text());
    }

    /** A third of the edits each: another word, one more, one less. */
    private String edited(Clipping original, Edit edit) {
        String[] words = original.text().split(" ", -1);
        List<String> text = new ArrayList<>();
        for (int i = 0; i < words.length * edit.kept; i++) {
            if (random.nextDouble() >= edit.edited) {
                text.add(words[i]);
                continue;
            }
            int kind = random.nextInt(3);
            if (kind < 2) text.add(invented.word(original.language()));
            if (kind == 1) text.add(words[i]);
        }
        return String.join(" ", text);
    }

    /** A copy is found when it is linked with its original or with another copy of it. */
    private static List<Result> found(
            Installation home, Map<MentionId, MentionId> originals, Map<MentionId, Edit> edits) {
        List<MentionId> clippings = new ArrayList<>();
        home.ledger().now().all(dossier -> clippings.add(dossier.mention().id()));
        Map<MentionId, Derived.Link> links = home.ledger()
                .derived()
                .links(Comparison.ALGORITHM, clippings, home.ledger().position());
        Map<Edit, Integer> right = new HashMap<>();
        int correct = 0;
        for (Derived.Link link : links.values()) {
            MentionId own = originals.getOrDefault(link.clipping(), link.clipping());
            if (!own.equals(originals.getOrDefault(link.of(), link.of()))) continue;
            correct++;
            Optional.ofNullable(edits.get(link.clipping())).ifPresent(edit -> right.merge(edit, 1, Integer::sum));
        }
        List<Result> results = new ArrayList<>();
        double perEdit = edits.size() / (double) Edit.values().length;
        for (Edit edit : Edit.values()) {
            double recall = right.getOrDefault(edit, 0) / perEdit;
            results.add(Result.value(
                    "14",
                    "recall of %,.0f copies, %s".formatted(perEdit, edit.what),
                    "%.3f".formatted(recall),
                    ">= %.2f".formatted(edit.wanted),
                    recall >= edit.wanted));
        }
        double precision = correct / (double) links.size();
        results.add(Result.value(
                "14", "precision, invented texts", "%.4f".formatted(precision), ">= 0.99", precision >= 0.99));
        return results;
    }

    /** With keys that mostly find nothing, as those of most articles do. */
    private double lookUp(Derived derived) throws Exception {
        for (int i = 0; i < LOOKUPS; i++) derived.under(Comparison.ALGORITHM, keys());
        List<List<Long>> keys = new ArrayList<>();
        for (int i = 0; i < LOOKUPS; i++) keys.add(keys());
        return Cpu.seconds(() -> {
                    for (List<Long> some : keys) derived.under(Comparison.ALGORITHM, some);
                })
                / LOOKUPS;
    }

    private List<Long> keys() {
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < PAIRS_OF_KEYS; i++) {
            long key = random.nextLong(Derived.KEYS - 1);
            keys.add(key);
            keys.add(random.nextInt(APART) == 0 ? random.nextLong(Derived.KEYS) : key + 1);
        }
        return keys;
    }

    /** Pages in use, those still in the log among them. */
    private static long bytes(Path home) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve(Database.FILE));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")) {
            return row.getLong(1);
        }
    }
}
