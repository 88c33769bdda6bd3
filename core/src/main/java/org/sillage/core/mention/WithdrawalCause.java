// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.util.Locale;

/** Why a mention is no longer to be seen where it was published. */
public enum WithdrawalCause {
    /** It does not exist any more: whoever published it, or the network, took it away. */
    DELETED,
    /** It exists, but not for the public: the account shows it to those it chooses. */
    PROTECTED,
    /** The account that published it was suspended or closed. */
    ACCOUNT_GONE,
    /** The source says that it cannot be shown, and not why. */
    UNAVAILABLE;

    /** Public name, such as {@code account_gone}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
