// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Outlet;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/** Mentions as a reader hands them over: a fifth articles of 300 to 600 words, the rest posts. */
final class Invented {

    static final Instant FIRST = Instant.parse("2018-09-01T00:00:00Z");

    private static final int OUTLETS = 40;
    private static final int SECONDS = 91 * 24 * 3600;
    private static final List<Metric> NUMBERS =
            List.of(Metric.IMPRESSIONS, Metric.LIKES, Metric.REPOSTS, Metric.REPLIES);

    private final Words french = Words.of("fr");
    private final Words english = Words.of("en");
    private final SplittableRandom random;

    Invented(long seed) {
        random = new SplittableRandom(seed);
    }

    static OutletRegister outlets() {
        List<Outlet> outlets = new ArrayList<>();
        for (int i = 0; i < OUTLETS; i++) {
            outlets.add(new Outlet(
                    outlet(i),
                    "Journal " + i,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    "regional-daily",
                    "FR",
                    "fr",
                    Optional.of(1 + i % 3),
                    Optional.empty(),
                    List.of()));
        }
        return new OutletRegister(outlets);
    }

    static String outlet(int number) {
        return "journal-" + number % OUTLETS + ".example";
    }

    Mention mention(int number) {
        return number % 5 == 0 ? article(number) : post(number);
    }

    Clipping article(int number) {
        String language = language();
        return clipping(number, language, text(language, 300 + random.nextInt(301)));
    }

    Clipping clipping(int number, String language, String text) {
        return clipping(outlet(random.nextInt(OUTLETS)), number, language, title(language), text);
    }

    Clipping clipping(String outlet, int number, String language, String title, String text) {
        URI address = URI.create("https://www." + outlet + "/actu/" + number + "-article.html?utm_source=rss");
        return new Clipping(
                MentionId.ofClipping(address),
                Optional.of(address),
                Published.at(time()),
                "",
                Clipping.Medium.WEB,
                language,
                List.of("Par Anne Du" + number % 997 + " et Bruno Martin (avec AFP)"),
                List.of(),
                title,
                text);
    }

    Post post(int number) {
        String language = language();
        return new Post(
                // In no order, as the addresses of articles are.
                MentionId.ofPost("x", Long.toUnsignedString(number * 0x9E3779B97F4A7C15L)),
                "x",
                Optional.of(new Account("x", "compte" + random.nextInt(3_000), "")),
                Optional.of(URI.create("https://x.example/i/status/" + number)),
                Published.at(time()),
                language,
                text(language, 12 + random.nextInt(30)) + " #UsineExtra");
    }

    List<Finding> withNumbers(Mention mention, int line) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding.Sighting(mention, "line " + line));
        findings.addAll(numbers(mention, line, FIRST.plusSeconds(SECONDS)));
        return findings;
    }

    /** Its numbers as read at a time. */
    List<Finding> numbers(Mention mention, int line, Instant at) {
        List<Finding> findings = new ArrayList<>();
        for (Metric metric : NUMBERS) findings.add(new Finding.Count(number(mention, metric, at), "line " + line));
        return findings;
    }

    private MetricSnapshot number(Mention mention, Metric metric, Instant at) {
        Reading total = new Reading.Total(random.nextInt(50_000), at);
        return new MetricSnapshot(Subject.of(mention.id()), metric, total, Basis.MEASURED, "x", metric.key());
    }

    String language() {
        return random.nextBoolean() ? "fr" : "en";
    }

    String title(String language) {
        return text(language, 8 + random.nextInt(6));
    }

    String text(String language, int words) {
        return String.join(" ", words(language, words));
    }

    List<String> words(String language, int count) {
        return (language.equals("fr") ? french : english).text(count, random);
    }

    String word(String language) {
        return (language.equals("fr") ? french : english).word(random);
    }

    private Instant time() {
        return FIRST.plusSeconds(random.nextInt(SECONDS));
    }
}
