// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import org.sillage.collectors.SourceType;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Collector;

/** {@code type: feed}: the RSS or Atom feed at a {@code url}. */
public final class FeedType implements SourceType {

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public Collector open(SourceSettings settings, Surroundings surroundings) throws SettingsException {
        return new FeedCollector(
                settings.id(), FeedSettings.of(settings), surroundings.http(), new FeedReader(settings.zone()));
    }
}
