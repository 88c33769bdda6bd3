// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.Optional;
import org.sillage.core.ledger.Lease;

/** Opens what a look takes, also one that was cut short in another process. */
interface Opening {

    /** Empty when the configuration no longer knows the source. */
    Optional<SourceRun> open(Look look, Lease lease);
}
