// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.util.Map;
import java.util.Optional;
import org.sillage.collectors.SourceSettings;
import org.sillage.core.message.Message;

/**
 * A source as {@code sources.yaml} plans it.
 *
 * @param written every key but id and type as written, secrets masked: this may be shown
 * @param settings with placeholders replaced; never to be shown
 * @param words of {@code every:} as written; empty when only a person asks it
 * @param every the same, read
 * @param obstacle why it cannot be asked now, such as a secret that is not set: such a source fails by itself and holds
 *     up no other; empty when nothing is in its way
 */
public record PlannedSource(
        Map<String, String> written,
        SourceSettings settings,
        Optional<String> words,
        Optional<Every> every,
        Optional<Message> obstacle) {

    public PlannedSource {
        written = Map.copyOf(written);
    }

    public String id() {
        return settings.id();
    }

    /** Without its settings, which may hold secrets. */
    @Override
    public String toString() {
        return "source " + id();
    }
}
