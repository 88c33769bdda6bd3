// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /** The cause of a public name; empty when there is none. */
    public static Optional<WithdrawalCause> ofKey(String key) {
        return Arrays.stream(values()).filter(cause -> cause.key().equals(key)).findFirst();
    }

    /** Public name, such as {@code account_gone}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
