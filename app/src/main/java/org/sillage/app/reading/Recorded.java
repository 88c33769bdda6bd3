// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.reading;

import java.util.Map;
import java.util.Optional;
import org.sillage.app.config.ConfigReader;
import org.sillage.app.config.ConfigurationException;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.ledger.LedgerView;

/**
 * The ledger at a position, and the configuration that counts there.
 *
 * @param view what was recorded by then
 * @param rules reads the configuration recorded by then; where nothing was recorded yet, the files of today
 */
public record Recorded(LedgerView view, ConfigReader rules) {

    /**
     * What was recorded up to now, with the files as people last edited them.
     *
     * @param files reads the files of today
     */
    public static Recorded now(OpenHome home, ConfigReader files) {
        return new Recorded(home.ledger().now(), files);
    }

    /**
     * What was recorded up to a position, with the configuration recorded by then.
     *
     * @param files reads the files of today
     */
    public static Recorded at(OpenHome home, long position, ConfigReader files) {
        LedgerView view = home.ledger().at(position);
        Map<String, String> digests = view.config();
        return new Recorded(view, digests.isEmpty() ? files : ConfigReader.recorded(digests, home.evidence()));
    }

    /** A campaign as its file said then. */
    public Optional<Campaign> campaign(String id) throws ConfigurationException {
        return rules.campaign(id);
    }
}
