// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.net.URI;
import org.sillage.collectors.http.WebAddress;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.message.Message;

/**
 * What {@code sources.yaml} says of one feed.
 *
 * @param url of the feed, without user and password
 */
record FeedSettings(URI url) {

    static FeedSettings of(SourceSettings settings) throws SettingsException {
        settings.refuseOthersThan("url");
        String text = settings.require("url");
        URI url = WebAddress.parse(text)
                .filter(address -> !address.getRawAuthority().contains("@"))
                .orElseThrow(() -> new SettingsException("url", Message.of("feed.url", settings.id())));
        return new FeedSettings(url);
    }
}
