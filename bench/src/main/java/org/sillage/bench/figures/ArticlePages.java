// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Folding;
import org.sillage.core.mention.Published;
import org.sillage.core.prepare.Bylines;
import org.sillage.core.prepare.Persons;

/**
 * Pages of articles with answers by three projects.
 */
final class ArticlePages implements DataSet {

    private static final Bylines ANSWERS = new Bylines(name -> false);

    private final Misses misses;

    ArticlePages(Misses misses) {
        this.misses = misses;
    }

    @Override
    public String folder() {
        return "article-pages";
    }

    @Override
    public List<Score> measure(Path folder) throws IOException {
        int titles = 0;
        int titlesRight = 0;
        int dates = 0;
        int datesRight = 0;
        int foundRight = 0;
        int found = 0;
        int wanted = 0;
        java.util.Map<String, double[]> texts = new java.util.TreeMap<>();
        for (PageAnswer answer : PageAnswer.all(folder)) {
            Optional<Clipping> read = ReadPage.clipping(answer);
            if (read.isEmpty()) misses.tell(answer.name() + ": not read");
            if (!answer.title().isBlank()) {
                titles++;
                String title = read.map(Clipping::title).orElse("");
                if (Folding.folded(title).equals(Folding.folded(answer.title()))) titlesRight++;
                else misses.tell("title " + answer.name() + ": " + title + " | wanted " + answer.title());
            }
            if (answer.date().isPresent()) {
                dates++;
                Optional<Published> p = read.map(Clipping::published);
                if (p.isPresent() && isDay(p.get(), answer.date().get())) datesRight++;
                else
                    misses.tell("date " + answer.name() + ": " + p + " | wanted "
                            + answer.date().get());
            }
            Set<String> want = keys(answer.authors());
            if (!want.isEmpty()) {
                Set<String> got = new HashSet<>();
                read.ifPresent(c -> ReadPage.prepared(c).byline().forEach(name -> got.add(Persons.key(name))));
                wanted += want.size();
                found += got.size();
                int right = 0;
                for (String g : got) if (want.contains(g)) right++;
                foundRight += right;
                if (right < want.size() || got.size() > right)
                    misses.tell("author " + answer.name() + ": " + got + " from " + read.map(Clipping::byline)
                            + " | wanted " + want);
            } else
                misses.tell("noauthor " + answer.name() + ": " + read.map(Clipping::byline) + " | answer "
                        + answer.authors());
            double f1 = answer.text().f1(read.map(Clipping::text).orElse(""));
            double[] sum = texts.computeIfAbsent(answer.set(), s -> new double[2]);
            sum[0] += f1;
            sum[1]++;
            if (f1 < 0.93)
                misses.tell("text " + answer.name() + ": " + String.format("%.3f", f1) + " "
                        + answer.text().tell(read.map(Clipping::text).orElse("")));
        }
        List<Score> scores = new ArrayList<>();
        scores.add(Score.atLeast("titles", titlesRight, titles, 0.97));
        scores.add(Score.atLeast("dates", datesRight, dates, 0.95));
        double p = foundRight / (double) found;
        double r = foundRight / (double) wanted;
        scores.add(new Score(
                "author names F1",
                "%.3f (P %.3f, R %.3f)".formatted(2 * p * r / (p + r), p, r),
                ">= 0.90",
                2 * p * r / (p + r) >= 0.9));
        double sum = 0;
        double n = 0;
        for (var e : texts.entrySet()) {
            sum += e.getValue()[0];
            n += e.getValue()[1];
            scores.add(Score.told("text F1 " + e.getKey(), "%.3f".formatted(e.getValue()[0] / e.getValue()[1])));
        }
        scores.add(new Score("text F1", "%.3f".formatted(sum / n), ">= 0.93", sum / n >= 0.93));
        return scores;
    }

    private static Set<String> keys(List<String> names) {
        Set<String> keys = new HashSet<>();
        ANSWERS.of(names).persons().forEach(name -> keys.add(Persons.key(name)));
        return keys;
    }

    private static boolean isDay(Published published, LocalDate day) {
        if (published.precision() == Published.Precision.OBSERVED) return false;
        return published.dayIn(ZoneOffset.UTC).equals(day);
    }
}
