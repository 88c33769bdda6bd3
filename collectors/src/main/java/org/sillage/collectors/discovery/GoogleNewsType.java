// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import java.util.Locale;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Collector;
import org.sillage.core.message.Message;

/**
 * {@code type: google-news}: a search of Google News. Settings: {@code query}; {@code language}, such as {@code fr-FR};
 * {@code since}, {@code base-url}.
 */
public final class GoogleNewsType implements SearchType {

    private static final String USUAL_LANGUAGE = "fr-FR";

    @Override
    public String name() {
        return "google-news";
    }

    @Override
    public Collector open(SourceSettings settings, Surroundings surroundings) throws SettingsException {
        settings.refuseOthersThan("query", "language", "since", "base-url");
        DatedSearch search = DatedSearch.of(settings, "https://news.google.com");
        return new GoogleNewsCollector(search, edition(settings), surroundings.http());
    }

    private static Locale edition(SourceSettings settings) throws SettingsException {
        String tag = settings.text("language").orElse(USUAL_LANGUAGE);
        Locale edition = Locale.forLanguageTag(tag.replace('_', '-'));
        if (!edition.getLanguage().isEmpty() && !edition.getCountry().isEmpty()) return edition;
        throw new SettingsException("language", Message.of("google-news.language", settings.id(), tag));
    }
}
