// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.io.Serial;

/** A write came under a lease that somebody else has taken over. Nothing of it was recorded. */
public final class StaleLeaseException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public StaleLeaseException(String lease) {
        super("lease " + lease + " was taken over");
    }
}
