// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sillage.collectors.http.WebAddress;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Resume;
import org.sillage.core.message.Message;

/**
 * What {@code sources.yaml} says of every search by date.
 *
 * @param query in the service's own words
 * @param since where the first look begins; empty to begin with its window
 * @param base of the service, without a slash at its end
 */
record DatedSearch(String source, String query, Optional<Instant> since, URI base, ZoneId zone) {

    /** @param usual base of the service where the settings name none */
    static DatedSearch of(SourceSettings settings, String usual) throws SettingsException {
        return new DatedSearch(
                settings.id(), settings.require("query"), since(settings), base(settings, usual), settings.zone());
    }

    private static Optional<Instant> since(SourceSettings settings) throws SettingsException {
        Optional<String> text = settings.text("since");
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(
                    LocalDate.parse(text.get()).atStartOfDay(settings.zone()).toInstant());
        } catch (DateTimeException noDay) {
            throw new SettingsException("since", Message.of("discovery.since", settings.id(), text.get()));
        }
    }

    private static URI base(SourceSettings settings, String usual) throws SettingsException {
        URI address = WebAddress.parse(settings.text("base-url").orElse(usual))
                .filter(url -> !url.getRawAuthority().contains("@") && url.getRawQuery() == null)
                .orElseThrow(() ->
                        new SettingsException("base-url", Message.of("discovery.base-url", settings.id(), usual)));
        return URI.create(address.toString().replaceFirst("/+$", ""));
    }

    /** Where a look begins: where the last one of this very question ended, else where the settings say. */
    Instant begin(Resume from, Progress last) {
        return last.done().or(() -> since).orElse(from.from());
    }

    /**
     * @param path with its leading slash
     * @param parameters in their order; values as they are
     */
    URI address(String path, Map<String, String> parameters) {
        return URI.create(base + path + "?"
                + parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }
}
