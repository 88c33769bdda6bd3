// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.io.Serial;

/** The ledger could not be read or written: disk, rights or a damaged file. */
public final class LedgerException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public LedgerException(String what, Throwable cause) {
        super(what, cause);
    }

    public LedgerException(String what) {
        super(what);
    }
}
