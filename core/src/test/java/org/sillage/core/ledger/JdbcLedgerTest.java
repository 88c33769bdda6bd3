// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import org.sillage.core.testkit.LedgerContract;
import org.sillage.core.testkit.TemporaryLedger;

class JdbcLedgerTest extends LedgerContract {

    private final TemporaryLedger temporary = TemporaryLedger.open(clock);

    @Override
    protected Ledger newLedger() {
        return temporary.ledger();
    }

    @Override
    protected void dispose() {
        temporary.close();
    }
}
