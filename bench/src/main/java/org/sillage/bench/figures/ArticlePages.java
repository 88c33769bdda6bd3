// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.core.mention.Clipping;
import org.sillage.core.prepare.Bylines;
import org.sillage.core.prepare.Persons;

/**
 * Pages of articles with the answers of three projects that extract them.
 *
 * <p>What an answer does not know is not counted against anybody; a page that is not read misses all that its answer knows.
 * Titles and days: see {@link TitleAnswer} and {@link DayAnswer}. Authors: persons as the product shows them, that is after
 * {@code prepare}, compared by {@linkplain Persons#key key} with the persons that the same reading finds in the answer; an
 * answer without a person (a pseudonym of one word, a desk) says nothing. Texts: F1 of each page by the measure of its own
 * project, see {@link TextAnswer}; the mean over all pages is the figure.
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

    /** What was found of a kind, what is wanted, and what of it is right. */
    private static final class Tally {
        private long right;
        private long found;
        private long wanted;

        double f1() {
            return found + wanted == 0 ? 0 : 2.0 * right / (found + wanted);
        }
    }

    private static final class Mean {
        private double sum;
        private int count;

        double value() {
            return count == 0 ? 0 : sum / count;
        }
    }

    @Override
    public List<Score> measure(Path folder) throws IOException {
        Tally titles = new Tally();
        Tally letters = new Tally();
        Tally days = new Tally();
        Tally authors = new Tally();
        Mean texts = new Mean();
        Map<String, Mean> bySet = new LinkedHashMap<>();
        for (PageAnswer answer : PageAnswer.all(folder)) {
            byte[] page = answer.bytes();
            Optional<Clipping> read = ReadPage.clipping(answer, misses);
            if (answer.title().isPresent() && answer.title().get().isStated(page)) {
                TitleAnswer wanted = answer.title().get();
                String title = read.map(Clipping::title).orElse("");
                count(titles, wanted.isRight(title), answer.name() + ": title " + title + ", wanted " + wanted.text());
                count(letters, wanted.text().equals(title), "");
            }
            answer.day().filter(day -> day.isStated(page)).ifPresent(wanted -> {
                boolean right =
                        read.filter(one -> wanted.isRight(one.published())).isPresent();
                count(days, right, answer.name() + ": " + read.map(Clipping::published) + ", wanted " + wanted.day());
            });
            compare(answer, read.map(ReadPage::prepared), authors);
            double f1 = answer.text().f1(read.map(Clipping::text).orElse(""));
            if (f1 < 0.9) misses.tell("%s: text F1 %.3f".formatted(answer.name(), f1));
            add(texts, f1);
            add(bySet.computeIfAbsent(answer.set(), none -> new Mean()), f1);
        }
        List<Score> scores = new ArrayList<>();
        scores.add(Score.atLeast("titles that the page states", titles.right, titles.wanted, 0.97));
        scores.add(Score.told("of them the same to the letter", "%,d".formatted(letters.right)));
        scores.add(Score.atLeast("days of publication that the page states", days.right, days.wanted, 0.95));
        scores.add(f1("names of authors, F1", authors.f1(), authors.wanted, 0.90));
        scores.add(f1("texts, mean F1", texts.value(), texts.count, 0.93));
        bySet.forEach((set, mean) ->
                scores.add(Score.told("of them " + set, "%.3f (%,d)".formatted(mean.value(), mean.count))));
        return scores;
    }

    private void count(Tally tally, boolean right, String miss) {
        tally.wanted++;
        if (right) tally.right++;
        else if (!miss.isEmpty()) misses.tell(miss);
    }

    private static void add(Mean mean, double value) {
        mean.sum += value;
        mean.count++;
    }

    private static Score f1(String what, double value, long all, double wanted) {
        return new Score(what, "%.3f (of %,d)".formatted(value, all), ">= %.2f".formatted(wanted), value >= wanted);
    }

    private void compare(PageAnswer answer, Optional<Clipping> prepared, Tally authors) {
        Set<String> wanted = keys(ANSWERS.of(answer.authors()).persons());
        if (wanted.isEmpty()) return;
        Set<String> found = keys(prepared.map(Clipping::byline).orElse(List.of()));
        authors.wanted += wanted.size();
        authors.found += found.size();
        authors.right += found.stream().filter(wanted::contains).count();
        if (!found.equals(wanted)) misses.tell("%s: authors %s, wanted %s".formatted(answer.name(), found, wanted));
    }

    private static Set<String> keys(List<String> names) {
        Set<String> keys = new HashSet<>();
        names.forEach(name -> keys.add(Persons.key(name)));
        return keys;
    }
}
