// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import org.sillage.collectors.Surroundings;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Collector;

/**
 * {@code type: gdelt}: articles that the GDELT project has seen. Settings: {@code query}; {@code since}, {@code
 * base-url}.
 */
public final class GdeltType implements SearchType {

    @Override
    public String name() {
        return "gdelt";
    }

    @Override
    public Collector open(SourceSettings settings, Surroundings surroundings) throws SettingsException {
        settings.refuseOthersThan("query", "since", "base-url");
        return new GdeltCollector(DatedSearch.of(settings, "https://api.gdeltproject.org"), surroundings.http());
    }
}
