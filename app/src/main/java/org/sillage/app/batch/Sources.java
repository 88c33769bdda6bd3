// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.time.Instant;
import java.util.Optional;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.PlannedSource;
import org.sillage.collectors.SourceTypes;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.core.collect.Collector;
import org.sillage.core.ledger.Lease;
import org.sillage.core.message.Message;
import org.sillage.core.prepare.Preparer;
import org.sillage.core.run.RunPlan;

/** Opens the sources that the configuration names, and files handed over. */
final class Sources implements Opening {

    private final Configuration configuration;
    private final Surroundings surroundings;
    private final Preparer preparer;
    private final Imports imports;

    Sources(Configuration configuration, Surroundings surroundings, Preparer preparer, Imports imports) {
        this.configuration = configuration;
        this.surroundings = surroundings;
        this.preparer = preparer;
        this.imports = imports;
    }

    @Override
    public Optional<SourceRun> open(Look look, Lease lease) {
        return collector(look).map(collector -> new SourceRun(look, lease, collector, preparer));
    }

    /**
     * What reads a capture of a source; empty where the configuration no longer knows it.
     *
     * @param cursor of the capture
     */
    Optional<Collector> reader(String source, String cursor) {
        Instant now = surroundings.clock().instant();
        String format = Imports.formatOf(source, cursor).orElse("");
        return collector(new Look(new RunPlan(source, now, now, Optional.empty()), "", format));
    }

    private Optional<Collector> collector(Look look) {
        if (look.format().isEmpty())
            return configuration.source(look.plan().source()).map(this::collector);
        try {
            return Optional.of(imports.collector(look));
        } catch (SettingsException wrong) {
            return Optional.of(new Blocked(look.plan().source(), wrong.reason()));
        }
    }

    private Collector collector(PlannedSource source) {
        if (source.obstacle().isPresent())
            return new Blocked(source.id(), source.obstacle().get());
        String type = source.settings().type();
        return SourceTypes.of(type)
                .<Collector>map(found -> {
                    try {
                        return Discreet.of(found.open(source.settings(), surroundings), source.hidden());
                    } catch (SettingsException wrong) {
                        return new Blocked(source.id(), wrong.reason());
                    }
                })
                .orElseGet(() -> new Blocked(source.id(), Message.of("batch.no-type", source.id(), type)));
    }
}
