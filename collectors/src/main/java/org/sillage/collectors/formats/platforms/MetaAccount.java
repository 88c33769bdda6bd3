// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sillage.core.mention.Folding;

/**
 * Whose series these are.
 *
 * @param stated network that a person named; empty to go by the title of each series
 * @param handle without a leading {@code @}
 */
record MetaAccount(Optional<String> stated, String handle) {

    private static final Set<String> NETWORKS = Set.of(MetaTables.FACEBOOK, MetaTables.INSTAGRAM);

    /** @param written a handle, or {@code instagram:HANDLE} where the titles of a file name no network */
    static MetaAccount of(String written) {
        int colon = written.indexOf(':');
        String network = colon < 0 ? "" : written.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (!NETWORKS.contains(network)) return new MetaAccount(Optional.empty(), written);
        String handle = written.substring(colon + 1).strip();
        return new MetaAccount(Optional.of(network), handle.startsWith("@") ? handle.substring(1) : handle);
    }

    /** The network a title names, else the one that a person named; empty where neither does. */
    Optional<String> network(String title) {
        String folded = " " + Folding.folded(title) + " ";
        return NETWORKS.stream()
                .filter(network -> folded.contains(" " + network + " "))
                .findFirst()
                .or(() -> stated);
    }
}
