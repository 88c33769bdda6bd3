// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.message.Message;

/**
 * A source as {@code sources.yaml} plans it.
 *
 * @param written every key but id and type as written, secrets masked: this may be shown
 * @param settings with placeholders replaced; never to be shown
 * @param words of {@code every:} as written; empty when only a person asks it
 * @param every the same, read
 * @param hidden what stands in the place of each {@code ${NAME}} of it: wherever one of these values would be shown or
 *     kept, its placeholder stands instead; never to be shown
 * @param obstacle why it cannot be asked now, such as a secret that is not set: such a source fails by itself and holds
 *     up no other; empty when nothing is in its way
 */
public record PlannedSource(
        Map<String, String> written,
        SourceSettings settings,
        Optional<String> words,
        Optional<Every> every,
        Map<String, String> hidden,
        Optional<Message> obstacle) {

    public PlannedSource {
        written = Map.copyOf(written);
        hidden = Map.copyOf(hidden);
    }

    public String id() {
        return settings.id();
    }

    /** Keys that hold secrets; never their values. */
    public List<String> secrets() {
        return written.keySet().stream().filter(Secrets::isSecret).sorted().toList();
    }

    /** Without its settings, which may hold secrets. */
    @Override
    public String toString() {
        return "source " + id();
    }
}
