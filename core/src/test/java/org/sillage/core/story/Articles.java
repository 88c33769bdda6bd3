// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;

/** Articles written for these tests, and what newsrooms do to them. Places and people are invented. */
final class Articles {

    record Article(String title, String text) {}

    private static final List<Article> ALL = read();
    private static final List<String> VOCABULARY = ALL.stream()
            .flatMap(article -> words(article.text).stream())
            .distinct()
            .toList();

    private Articles() {}

    static List<Article> all() {
        return ALL;
    }

    /** So many words in a hundred replaced, dropped or doubled. */
    static String edited(String text, int percent, Random random) {
        List<String> edited = new ArrayList<>();
        for (String word : words(text)) {
            if (random.nextInt(100) >= percent) {
                edited.add(word);
                continue;
            }
            String other = VOCABULARY.get(random.nextInt(VOCABULARY.size()));
            switch (random.nextInt(3)) {
                case 0 -> edited.add(other);
                case 1 -> edited.addAll(List.of(word, other));
                default -> {}
            }
        }
        return String.join(" ", edited);
    }

    /** The first three quarters. */
    static String cut(String text) {
        List<String> words = words(text);
        return String.join(" ", words.subList(0, words.size() * 3 / 4));
    }

    static Clipping clipping(String outlet, String path, Instant at, String title, String text) {
        URI address = URI.create("https://" + outlet + "/" + path);
        return new Clipping(
                MentionId.ofClipping(address),
                Optional.of(address),
                Published.at(at),
                outlet,
                Clipping.Medium.WEB,
                "fr",
                List.of(),
                List.of(),
                title,
                text);
    }

    static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }

    private static List<Article> read() {
        try (InputStream bytes = Objects.requireNonNull(Articles.class.getResourceAsStream("articles.txt"))) {
            List<String> lines = new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toList());
            List<Article> articles = new ArrayList<>();
            for (int i = 0; i + 1 < lines.size(); i += 2) {
                articles.add(new Article(lines.get(i).substring(2), lines.get(i + 1)));
            }
            return articles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
