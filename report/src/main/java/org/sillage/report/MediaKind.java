// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Locale;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Outlet;
import org.sillage.core.message.Message;

/**
 * Whose voice an item is: one value each. That somebody was paid for it no rule can tell, so that what may be paid for
 * stands apart as unknown and never among the earned.
 */
enum MediaKind {
    /** A post of one of the campaign's own accounts. */
    OWNED,
    /** A post of somebody else about it, sponsors and the press included. */
    SHARED,
    /** An article in an outlet whose kind is known, and which is no institution's own page. */
    EARNED,
    /** Nobody named published it, or an outlet that may be a sponsor's own. */
    UNKNOWN;

    private static final String INSTITUTION = "institution";
    private static final String NO_KIND = "unknown";

    static MediaKind ofPost(Roles.Role role) {
        return switch (role) {
            case OWNED -> OWNED;
            case SPONSOR, PRESS, PUBLIC -> SHARED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** @param outlet of the clipping, as the register knows it */
    static MediaKind of(Clipping clipping, Outlet outlet) {
        boolean isTold = !clipping.outlet().isBlank() && !outlet.kind().equals(NO_KIND);
        return isTold && !outlet.kind().equals(INSTITUTION) ? EARNED : UNKNOWN;
    }

    Message words() {
        return Message.of("media." + name().toLowerCase(Locale.ROOT));
    }
}
