// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.List;
import java.util.Optional;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.reading.OpenHome;
import org.sillage.app.reading.Recorded;
import org.sillage.app.reports.ReportRoom;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.metric.Period;
import org.sillage.indexer.LuceneCampaignMatcher;
import org.sillage.report.Figure;

/** Figures of a home at a position, by the same room that makes its reports. */
final class FiguresAt {

    private FiguresAt() {}

    /** @param campaign empty for everything recorded */
    static List<Figure> of(OpenHome home, Recorded recorded, Optional<Campaign> campaign, Period period)
            throws ConfigurationException {
        ReportRoom room = new ReportRoom(home.ledger(), home.evidence(), new LuceneCampaignMatcher());
        return room.figures(recorded.view(), campaign, recorded.rules().outlets(), period);
    }
}
