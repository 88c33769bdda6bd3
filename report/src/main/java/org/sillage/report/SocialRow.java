// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Optional;
import org.sillage.core.message.Message;

/**
 * Posts of one account in the report's days, or of several that are told together.
 *
 * @param account its handle, or words for those told together
 * @param sums of its posts that belong to the campaign
 * @param displayed of an own account; empty for others
 * @param reach of an own account; empty for others
 * @param followers of an own account; empty for others
 */
record SocialRow(
        String network,
        String account,
        Optional<Roles.Role> role,
        PostSums sums,
        Optional<Figure> displayed,
        Optional<Figure> reach,
        Optional<AccountFigures.Followers> followers) {

    Optional<Message> roleWords() {
        return role.map(Roles.Role::words);
    }

    Optional<Message> mediaWords() {
        return role.map(MediaKind::ofPost).map(MediaKind::words);
    }
}
