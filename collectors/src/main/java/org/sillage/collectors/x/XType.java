// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import org.sillage.collectors.SourceType;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Collector;

/**
 * {@code type: x}: searches of X and posts of accounts, through its API. Settings: {@code query}, {@code accounts},
 * {@code mentions}, of which there is one at least; {@code archive}, {@code since}; {@code token}; {@code base-url};
 * {@code budget}, {@code price-per-post}, {@code price-per-user}.
 */
public final class XType implements SourceType {

    @Override
    public String name() {
        return "x";
    }

    @Override
    public Collector open(SourceSettings settings, Surroundings surroundings) throws SettingsException {
        return new XCollector(settings.id(), XSettings.of(settings), surroundings.http(), surroundings.clock());
    }
}
