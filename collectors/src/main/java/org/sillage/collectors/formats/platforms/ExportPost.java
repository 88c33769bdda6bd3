// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.MentionId;

/**
 * Which post a row of an export is of.
 *
 * @param network lower-case name
 * @param nativeId the network's own id, with all its digits
 * @param account who published it; empty where neither the row nor anybody says
 * @param url where it is seen; empty where neither the row nor its id says
 * @param made when its id was made, not long before it was published; empty where the id does not tell
 */
record ExportPost(
        String network, String nativeId, Optional<Account> account, Optional<URI> url, Optional<Instant> made) {

    ExportPost(String network, String nativeId, Optional<Account> account, Optional<URI> url) {
        this(network, nativeId, account, url, Optional.empty());
    }

    MentionId id() {
        return MentionId.ofPost(network, nativeId);
    }
}
