// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Post;
import org.sillage.core.message.Message;

/** Who the accounts of a campaign are to it. */
final class Roles {

    /** What an author is to the campaign. */
    enum Role {
        OWNED,
        SPONSOR,
        PRESS,
        PUBLIC,
        /** Nobody is named. */
        UNKNOWN;

        Message words() {
            return Message.of("role." + name().toLowerCase(Locale.ROOT));
        }
    }

    private final Map<String, Role> byKey = new LinkedHashMap<>();

    Roles(Campaign campaign) {
        for (Campaign.CampaignAccount account : campaign.accounts()) {
            byKey.put(new Account(account.network(), account.handle(), "").key(), role(account.role()));
        }
    }

    private static Role role(String written) {
        return switch (written) {
            case "owned" -> Role.OWNED;
            case "sponsor" -> Role.SPONSOR;
            case "press" -> Role.PRESS;
            default -> Role.PUBLIC;
        };
    }

    Role of(Post post) {
        return post.account().map(Account::key).map(this::of).orElse(Role.UNKNOWN);
    }

    /** @param account its key */
    Role of(String account) {
        return Optional.ofNullable(byKey.get(account)).orElse(Role.PUBLIC);
    }

    /** Accounts of the campaign with their roles, in the order written. */
    Map<String, Role> all() {
        return byKey;
    }
}
