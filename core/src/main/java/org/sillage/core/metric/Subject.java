// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.metric;

import org.sillage.core.mention.Account;
import org.sillage.core.mention.MentionId;

/**
 * What a number is about: a mention, an account or an outlet.
 *
 * @param key the mention's id, the account's key, or {@code outlet:} and the outlet's key
 */
public record Subject(String key) {

    private static final String OUTLET = "outlet:";

    public static Subject of(MentionId mention) {
        return new Subject(mention.value());
    }

    public static Subject of(Account account) {
        return new Subject(account.key());
    }

    /** @param key of the outlet, such as {@code lemonde.fr} */
    public static Subject ofOutlet(String key) {
        return new Subject(OUTLET + key);
    }
}
