// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Set;
import org.sillage.core.mention.Outlet;
import org.sillage.core.message.Message;

/** Words for kinds of outlets. */
final class OutletKinds {

    private static final Set<String> KNOWN = Set.of(
            "national-daily",
            "regional-daily",
            "local-weekly",
            "weekly",
            "magazine",
            "monthly",
            "trade",
            "web",
            "radio",
            "television",
            "agency",
            "blog",
            "institution",
            Outlet.UNKNOWN_KIND);

    private OutletKinds() {}

    /** A kind that has no words stands as it is written in {@code outlets.yaml}. */
    static Message words(String kind) {
        return KNOWN.contains(kind) ? Message.of("outlet-kind." + kind) : Message.of("as-is", kind);
    }
}
