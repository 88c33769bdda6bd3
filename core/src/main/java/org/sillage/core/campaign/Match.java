// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.campaign;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a mention has to do with a campaign.
 *
 * @param belongs whether it is about the campaign
 * @param sponsors ids of the sponsors it names, in order; empty when it does not belong
 */
public record Match(boolean belongs, SortedSet<String> sponsors) {

    /** It has nothing to do with it. */
    public static final Match NONE = new Match(false, new TreeSet<>());

    public Match {
        sponsors = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(sponsors));
    }
}
