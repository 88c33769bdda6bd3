// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Optional;
import org.sillage.core.campaign.AccreditedList;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.ledger.Derived;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.matching.Judged;
import org.sillage.core.matching.Matches;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.metric.Period;
import org.sillage.core.people.PersonDecisions;
import org.sillage.core.people.PersonRules;

/**
 * What figures are about, and the rules they are worked out by.
 *
 * @param campaign empty for everything recorded
 * @param matching what belongs to the campaign
 * @param stories which clippings carry the same text
 * @param outlets who is who among the outlets, and what audience they declare
 * @param rights how much of their texts may be shown
 */
public record Scope(
        Optional<Campaign> campaign, Matching matching, StoryBook stories, OutletRegister outlets, TextRights rights) {

    /** With short extracts of everything. */
    public Scope(Optional<Campaign> campaign, Matching matching, StoryBook stories, OutletRegister outlets) {
        this(campaign, matching, stories, outlets, TextRights.USUAL);
    }

    /** The same with other rights. */
    public Scope with(TextRights others) {
        return new Scope(campaign, matching, stories, outlets, others);
    }

    /** Everything recorded. */
    public static Scope everything(StoryBook stories, OutletRegister outlets) {
        return new Scope(Optional.empty(), Matching.EVERYTHING, stories, outlets);
    }

    /** What belongs to a campaign. */
    public static Scope of(Campaign campaign, Matching matching, StoryBook stories, OutletRegister outlets) {
        return new Scope(Optional.of(campaign), matching, stories, outlets);
    }

    /**
     * What belongs to a campaign, by the rules that are remembered and by what people had decided.
     *
     * @param view that is asked; the comparison of clippings must have reached its position
     */
    public static Scope of(
            Campaign campaign, Matches matches, Derived derived, LedgerView view, OutletRegister outlets) {
        Judged judged = Judged.at(view, campaign.id());
        return of(campaign, Matching.of(campaign, matches, judged), StoryBook.of(derived, view), outlets);
    }

    /** The days of a period that count: those of the campaign among them; empty when there are none. */
    Optional<Period> days(Period period) {
        return campaign.isEmpty()
                ? Optional.of(period)
                : period.within(campaign.get().period());
    }

    /** Who is who among those who sign, by the campaign's list and what people had decided. */
    PersonRules persons(LedgerView view) {
        AccreditedList list = campaign.map(Campaign::accredited).orElse(AccreditedList.NONE);
        return new PersonRules(list, PersonDecisions.at(view, outlets), outlets);
    }

    boolean mixesBases() {
        return campaign.map(Campaign::mixBases).orElse(false);
    }
}
