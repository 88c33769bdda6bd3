// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.util.List;
import java.util.Optional;
import org.sillage.collectors.formats.reading.Mappings;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.mention.OutletRegister;

/**
 * What the files under {@code HOME/config} say, checked.
 *
 * @param sources in the order of {@code sources.yaml}
 * @param mappings what the columns of people's own lists mean
 * @param campaigns in order of their ids
 */
public record Configuration(
        Settings settings,
        List<PlannedSource> sources,
        Mappings mappings,
        OutletRegister outlets,
        List<Campaign> campaigns) {

    public Configuration {
        sources = List.copyOf(sources);
        campaigns = List.copyOf(campaigns);
    }

    /** The campaign of an id. */
    public Optional<Campaign> campaign(String id) {
        return campaigns.stream().filter(campaign -> campaign.id().equals(id)).findFirst();
    }

    /** The source of an id. */
    public Optional<PlannedSource> source(String id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }
}
