// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import org.sillage.collectors.Surroundings;
import org.sillage.collectors.http.Request;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Collector;
import org.sillage.core.message.Message;

/**
 * {@code type: media-cloud}: a search of the Media Cloud archive. Settings: {@code query}, {@code token}; {@code
 * collections} and {@code outlets}, by Media Cloud's own numbers; {@code since}, {@code base-url}.
 */
public final class MediaCloudType implements SearchType {

    private static final String NUMBERS = "\\d+(?:\\s*,\\s*\\d+)*";

    @Override
    public String name() {
        return "media-cloud";
    }

    @Override
    public Collector open(SourceSettings settings, Surroundings surroundings) throws SettingsException {
        settings.refuseOthersThan("query", "token", "collections", "outlets", "since", "base-url");
        String token = settings.require("token");
        if (!Request.isHeaderValue(token)) {
            throw new SettingsException("token", Message.of("media-cloud.token", settings.id()));
        }
        return new MediaCloudCollector(
                DatedSearch.of(settings, "https://search.mediacloud.org"),
                token,
                numbers(settings, "collections"),
                numbers(settings, "outlets"),
                surroundings.http());
    }

    /** As the service takes them; empty where none are named. */
    private static String numbers(SourceSettings settings, String key) throws SettingsException {
        String text = settings.text(key).orElse("");
        if (text.isEmpty() || text.matches(NUMBERS)) return text.replaceAll("\\s", "");
        throw new SettingsException(key, Message.of("media-cloud.numbers", settings.id(), key, text));
    }
}
