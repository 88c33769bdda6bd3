// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.List;
import org.sillage.core.campaign.Match;
import org.sillage.core.ledger.Dossier;

/** Says what mentions have to do with the campaign: a pure function of its rules and the mentions as shown. */
@FunctionalInterface
public interface Matching {

    /** Everything belongs: for figures of no campaign. */
    Matching EVERYTHING =
            some -> java.util.Collections.nCopies(some.size(), new Match(true, new java.util.TreeSet<>()));

    /**
     * @param some a batch, so that what is remembered is asked for at once
     * @return a match for each, in the same order
     */
    List<Match> of(List<Dossier> some);
}
