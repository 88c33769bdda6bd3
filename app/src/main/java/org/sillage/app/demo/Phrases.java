// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes titles and texts that read like the trade's, in French and English; two articles share few words in a row. */
final class Phrases {

    private static final int SENTENCES = 7;

    private final Random random;
    private final Set<String> titles = new HashSet<>();
    private final Words fr = new FrenchWords();
    private final Words en = new EnglishWords();

    /** What a language has to say. Slots: {who} {what} {where} {number} {craft} {event}. */
    interface Words {
        List<String> titles();

        List<String> passingTitles();

        List<String> sentences();

        List<String> who();

        List<String> what();

        List<String> where();

        List<String> craft();

        String event();
    }

    Phrases(Random random) {
        this.random = random;
    }

    /** A title that no article had before. */
    String title(String language, boolean about) {
        Words words = words(language);
        while (true) {
            String title = filled(pick(about ? words.titles() : words.passingTitles()), words);
            if (titles.add(title)) return title;
        }
    }

    /** Some sentences, the first naming the event where the article is about it. */
    String text(String language, boolean about) {
        Words words = words(language);
        List<String> sentences = new ArrayList<>(words.sentences());
        Collections.shuffle(sentences, random);
        StringBuilder text = new StringBuilder();
        if (about) text.append(filled("{event} : {who} {what} {where}.", words)).append(' ');
        for (String sentence : sentences.subList(0, SENTENCES))
            text.append(filled(sentence, words)).append(' ');
        return text.toString().strip();
    }

    private Words words(String language) {
        return language.equals("en") ? en : fr;
    }

    private String filled(String pattern, Words words) {
        String text = pattern;
        while (text.contains("{")) {
            text = text.replaceFirst("\\{event}", words.event())
                    .replaceFirst("\\{who}", pick(words.who()))
                    .replaceFirst("\\{what}", pick(words.what()))
                    .replaceFirst("\\{where}", pick(words.where()))
                    .replaceFirst("\\{craft}", pick(words.craft()))
                    .replaceFirst("\\{number}", Integer.toString(12 + random.nextInt(880)));
        }
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
