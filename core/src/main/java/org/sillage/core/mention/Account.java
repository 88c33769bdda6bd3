// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.util.Locale;

/**
 * Who publishes on a network. Followers are not here: they are readings, a level at a moment.
 *
 * @param network lower-case name, such as {@code x}
 * @param handle as the network writes it, without a leading {@code @}; compared without case
 * @param name as shown beside the handle; empty when unknown
 */
public record Account(String network, String handle, String name) {

    public Account {
        if (handle.isBlank()) throw new IllegalArgumentException("an account has a handle");
    }

    /** Key of this account for ever, such as {@code x:account:usinextra}. */
    public String key() {
        return network + ":account:" + handle.toLowerCase(Locale.ROOT);
    }
}
