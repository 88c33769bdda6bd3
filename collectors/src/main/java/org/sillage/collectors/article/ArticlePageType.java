// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.article;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.sillage.collectors.SourceType;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Collector;
import org.sillage.core.message.Message;

/**
 * {@code type: article-page}: the pages of clippings of which no source has said who signed, when, or what. Settings:
 * {@code of}, ids of the sources whose clippings count, every one unless said; {@code most}, pages a look, {@value
 * #USUAL_MOST} unless said.
 */
public final class ArticlePageType implements SourceType {

    private static final int USUAL_MOST = 200;
    private static final int LARGEST_MOST = 5_000;

    @Override
    public String name() {
        return "article-page";
    }

    @Override
    public Collector open(SourceSettings settings, Surroundings surroundings) throws SettingsException {
        settings.refuseOthersThan("of", "most");
        return new ArticlePageCollector(settings.id(), of(settings), most(settings), settings.zone(), surroundings);
    }

    private static Set<String> of(SourceSettings settings) {
        return settings.text("of").stream()
                .flatMap(ids -> Arrays.stream(ids.split("[,\\s]+")))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int most(SourceSettings settings) throws SettingsException {
        String text = settings.text("most").orElse(Integer.toString(USUAL_MOST));
        int most = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (most >= 1 && most <= LARGEST_MOST) return most;
        throw new SettingsException("most", Message.of("article-page.most", settings.id(), text, LARGEST_MOST));
    }
}
