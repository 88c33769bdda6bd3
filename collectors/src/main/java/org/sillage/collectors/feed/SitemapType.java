// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import org.sillage.collectors.SourceType;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Collector;

/** {@code type: news-sitemap}: what a paper lists of its last two days for search engines, at a {@code url}. */
public final class SitemapType implements SourceType {

    @Override
    public String name() {
        return "news-sitemap";
    }

    @Override
    public Collector open(SourceSettings settings, Surroundings surroundings) throws SettingsException {
        return new SitemapCollector(settings.id(), FeedSettings.of(settings), surroundings.http(), settings.zone());
    }
}
