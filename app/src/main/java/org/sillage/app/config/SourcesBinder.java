// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.app.config.YamlNode.Scalar;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.message.Message;

/** {@code sources.yaml} to records. */
final class SourcesBinder {

    private final Optional<Secrets> secrets;
    private final SourceCheck check;
    private final Map<String, Place> ids = new HashMap<>();

    /** @param secrets empty where a configuration is read as it was: its secrets are nobody's business */
    SourcesBinder(Optional<Secrets> secrets, SourceCheck check) {
        this.secrets = secrets;
        this.check = check;
    }

    List<PlannedSource> bind(Section root, Settings settings) {
        List<PlannedSource> sources = new ArrayList<>();
        for (Section entry : root.sections("sources")) source(entry, settings).ifPresent(sources::add);
        return sources;
    }

    private Optional<PlannedSource> source(Section entry, Settings installation) {
        Optional<String> id = entry.text("id");
        id.ifPresent(known -> unique(known, entry));
        ZoneId zone = entry.zone("zone").orElse(installation.zone());
        Optional<Every> every = every(entry, "every", zone);
        Map<String, String> values = new HashMap<>(entry.values());
        values.remove("id");
        values.remove("type");
        Map<String, String> written = new HashMap<>();
        values.forEach((key, value) -> written.put(key, Secrets.masked(key, value)));
        Optional<Message> obstacle = resolve(entry, values);
        Optional<String> type = entry.text("type");
        if (id.isEmpty() || type.isEmpty()) return Optional.empty();
        SourceSettings settings = new SourceSettings(id.get(), type.get(), values, zone);
        check.check(entry, settings);
        return Optional.of(new PlannedSource(written, settings, entry.text("every"), every, hidden(written), obstacle));
    }

    private void unique(String id, Section entry) {
        Place first = ids.putIfAbsent(id, entry.place("id"));
        if (first != null) entry.error("id", Message.of("config.id.double", id, first.line()));
    }

    /** The words of a schedule; words that say nothing are a fault. */
    static Optional<Every> every(Section entry, String key, ZoneId zone) {
        Optional<Scalar> words = entry.scalar(key);
        if (words.isEmpty()) return Optional.empty();
        try {
            return Optional.of(Every.parse(words.get().text(), zone));
        } catch (ScheduleException e) {
            entry.error(key, e.reason());
            return Optional.empty();
        }
    }

    private Map<String, String> hidden(Map<String, String> written) {
        return secrets.map(known -> known.named(written.values())).orElse(Map.of());
    }

    /** Puts secrets in place; says why one is missing, or that one is written out. */
    private Optional<Message> resolve(Section entry, Map<String, String> values) {
        if (secrets.isEmpty()) return Optional.empty();
        Optional<Message> obstacle = Optional.empty();
        for (Map.Entry<String, String> value : values.entrySet()) {
            String key = value.getKey();
            if (Secrets.isSecret(key) && !Secrets.isReference(value.getValue())) {
                entry.warning(key, Message.of("secret.literal", key));
            }
            try {
                value.setValue(secrets.get().resolve(key, value.getValue()));
            } catch (Secrets.Unavailable e) {
                if (e.isUnsafe()) entry.error(key, e.reason());
                else entry.warning(key, e.reason());
                obstacle = Optional.of(e.reason());
            }
        }
        return obstacle;
    }
}
