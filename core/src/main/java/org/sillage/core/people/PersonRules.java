// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

import org.sillage.core.campaign.AccreditedList;
import org.sillage.core.mention.OutletRegister;

/** What persons are made out by: a campaign's list, what people decided, and which outlets belong together. */
public final class PersonRules {

    private final AccreditedMatcher matcher;
    private final PersonDecisions decisions;
    private final OutletKin kin;

    public PersonRules(AccreditedList list, PersonDecisions decisions, OutletRegister outlets) {
        this.matcher = new AccreditedMatcher(list, outlets);
        this.decisions = decisions;
        this.kin = new OutletKin(outlets);
    }

    /** The campaign's list. */
    public AccreditedList list() {
        return matcher.list();
    }

    /** What people decided. */
    public PersonDecisions decisions() {
        return decisions;
    }

    AccreditedMatcher matcher() {
        return matcher;
    }

    OutletKin kin() {
        return kin;
    }
}
