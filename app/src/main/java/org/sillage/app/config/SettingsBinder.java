// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.time.Duration;
import java.util.Optional;
import org.sillage.collectors.http.HttpLimits;

/** {@code sillage.yaml} to its record. */
final class SettingsBinder {

    private SettingsBinder() {}

    static Settings bind(Section root) {
        return new Settings(
                root.zone("zone").orElse(Settings.DEFAULT_ZONE),
                root.text("language"),
                root.section("network").map(SettingsBinder::network).orElse(Settings.Network.DEFAULT));
    }

    private static Settings.Network network(Section section) {
        return new Settings.Network(
                section.texts("allow-private"), section.text("contact").orElse(""), limits(section));
    }

    private static HttpLimits limits(Section section) {
        HttpLimits usual = HttpLimits.DEFAULT;
        return new HttpLimits(
                seconds(section, "timeout-seconds").orElse(usual.total()),
                seconds(section, "connect-seconds").orElse(usual.connect()),
                usual.headerBytes(),
                section.whole("body-megabytes")
                        .map(megabytes -> (int) Math.min(megabytes << 20, Integer.MAX_VALUE))
                        .orElse(usual.bodyBytes()),
                section.whole("redirects").map(Long::intValue).orElse(usual.redirects()),
                usual.tries(),
                seconds(section, "pause-seconds").orElse(usual.pause()),
                usual.longestWait(),
                usual.longestRetryAfter());
    }

    private static Optional<Duration> seconds(Section section, String key) {
        return section.whole(key).map(Duration::ofSeconds);
    }
}
