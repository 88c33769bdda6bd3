// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Optional;
import org.sillage.core.ledger.LedgerView;

/** The ledger and the rules as they stood when an earlier report was made. */
@FunctionalInterface
public interface Earlier {

    /** Nothing is told of earlier reports. */
    Earlier NONE = position -> Optional.empty();

    /** @return empty when what counted at a position cannot be had any more */
    Optional<Past> at(long position);

    /**
     * One such place.
     *
     * @param scope of the campaign, by the configuration recorded there
     */
    record Past(LedgerView view, Scope scope) {}
}
