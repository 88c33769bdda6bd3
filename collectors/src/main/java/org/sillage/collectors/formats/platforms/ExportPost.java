// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.net.URI;
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
 */
record ExportPost(String network, String nativeId, Optional<Account> account, Optional<URI> url) {

    MentionId id() {
        return MentionId.ofPost(network, nativeId);
    }
}
