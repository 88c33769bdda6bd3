// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who may run what. A lease that is not renewed in time may be taken by another. */
public interface Leases {

    /**
     * @param lifetime until it may be taken over, from now
     * @return empty while another holder's lease lives
     */
    Optional<Lease> take(String name, String holder, Duration lifetime);

    /** Lengthens a lease; false when somebody else has taken over. */
    boolean renew(Lease lease, Duration lifetime);

    /** Gives it back; nothing happens when somebody else has taken over. */
    void release(Lease lease);

    /** The lease somebody holds on it now; empty when nobody does. */
    Optional<Lease> held(String name);

    /** Names of the leases that were taken and not given back, in no order: their holders run, or have died. */
    List<String> notReturned();

    /** Whether somebody holds it now. */
    default boolean isHeld(String name) {
        return held(name).isPresent();
    }
}
