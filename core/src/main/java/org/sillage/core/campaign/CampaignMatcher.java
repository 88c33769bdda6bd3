// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.campaign;

import java.util.SortedSet;
import org.sillage.core.mention.Mention;

/** Does this mention belong? A pure function of the campaign's words and the mention as shown. */
public interface CampaignMatcher {

    /** Name and version of the analysis behind it; part of what a remembered match is filed under. */
    String version();

    /** Whether the mention's words or account belong to the campaign, and which sponsors they name; days are not asked. */
    Match match(Campaign campaign, Mention mention);

    /** Ids of the campaign's sponsors that a mention names, in order, whether it belongs or not. */
    SortedSet<String> sponsors(Campaign campaign, Mention mention);
}
