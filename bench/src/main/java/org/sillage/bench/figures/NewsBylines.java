// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Addresses;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.mention.Published;
import org.sillage.core.prepare.LanguageGuess;
import org.sillage.core.prepare.Persons;
import org.sillage.core.prepare.Preparer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers of a news API. They state no persons: those of the files named here were counted by hand, each once a file, by
 * the rules of {@link org.sillage.core.prepare.Bylines}. No outlet is known beforehand.
 */
final class NewsBylines implements DataSet {

    private static final Map<String, Integer> BY_HAND = Map.of(
            "africaSouAfrNews24.json", 9,
            "americaArgInfobae.json", 0,
            "asiaIndThetimes.json", 2,
            "businessNews.json", 17,
            "entertainment.json", 12,
            "europeFrLiberation.json", 8,
            "europeGerSpiegel.json", 0,
            "europeRuRbc.json", 0,
            "health.json", 9,
            "science.json", 9);

    private static final int MOST_OFF = 2;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Preparer PREPARER = new Preparer(OutletRegister.EMPTY, LanguageGuess.NONE);

    private final Misses misses;

    NewsBylines(Misses misses) {
        this.misses = misses;
    }

    @Override
    public String folder() {
        return "news-bylines";
    }

    @Override
    public List<Score> measure(Path folder) throws IOException {
        int items = 0;
        int off = 0;
        int counted = 0;
        int found = 0;
        for (Path file : Folders.files(folder, ".json")) {
            JsonNode articles = JSON.readTree(file.toFile()).path("articles");
            items += articles.size();
            Set<String> persons = persons(articles);
            found += persons.size();
            Integer byHand = BY_HAND.get(file.getFileName().toString());
            if (byHand == null) continue;
            counted += byHand;
            off += Math.abs(byHand - persons.size());
            if (byHand != persons.size()) misses.tell(file.getFileName() + ": " + byHand + " but " + persons);
        }
        return List.of(
                Score.told("items, and persons found in their bylines", "%d, %d".formatted(items, found)),
                new Score(
                        "persons off the count by hand",
                        "%d of %d".formatted(off, counted),
                        "<= " + MOST_OFF,
                        off <= MOST_OFF));
    }

    private static Set<String> persons(JsonNode articles) {
        Set<String> persons = new HashSet<>();
        for (JsonNode article : articles) {
            Finding made = PREPARER.prepare(new Finding.Sighting(clipping(article), ""));
            Clipping clipping = (Clipping) ((Finding.Sighting) made).mention();
            clipping.byline().forEach(name -> persons.add(Persons.key(name)));
        }
        return persons;
    }

    private static Clipping clipping(JsonNode article) {
        URI url = Addresses.parse(article.path("url").asString("")).orElseThrow();
        String author = article.path("author").asString("");
        return new Clipping(
                MentionId.ofClipping(url),
                Optional.of(url),
                Published.at(Instant.parse(article.path("publishedAt").asString())),
                article.path("source").path("name").asString(""),
                Clipping.Medium.WEB,
                "",
                author.isEmpty() ? List.of() : List.of(author),
                List.of(),
                article.path("title").asString(),
                "");
    }
}
