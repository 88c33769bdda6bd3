// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Post;
import org.sillage.core.metric.Period;

/**
 * Every post of some accounts up to a day, whatever it is about: an account's days display its old posts too. A few are
 * remembered, since a report asks for three periods; many are read anew each time.
 */
final class AccountPosts {

    /** No network is older. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    private static final int REMEMBERED = 5_000;

    private final LedgerView view;
    private @Nullable Set<String> accounts;
    private @Nullable Period upTo;
    private List<Dossier> remembered = List.of();

    AccountPosts(LedgerView view) {
        this.view = view;
    }

    /**
     * @param owners keys of accounts
     * @param last the posts of this period's last day are the last ones given
     */
    void forEach(Set<String> owners, Period last, Consumer<Dossier> each) {
        Period asked = new Period(FIRST_DAY, last.last(), last.zone());
        if (remembers(owners, asked)) {
            remembered.stream()
                    .filter(post -> asked.contains(post.mention().published()))
                    .forEach(each);
            return;
        }
        List<Dossier> met = new ArrayList<>();
        view.published(asked, dossier -> {
            if (!isOf(owners, dossier)) return;
            if (met.size() <= REMEMBERED) met.add(dossier);
            each.accept(dossier);
        });
        if (met.size() > REMEMBERED) return;
        accounts = Set.copyOf(owners);
        upTo = asked;
        remembered = met;
    }

    private boolean remembers(Set<String> owners, Period asked) {
        return owners.equals(accounts)
                && upTo != null
                && upTo.zone().equals(asked.zone())
                && !asked.last().isAfter(upTo.last());
    }

    private static boolean isOf(Set<String> owners, Dossier dossier) {
        return dossier.mention() instanceof Post post
                && post.account().map(Account::key).filter(owners::contains).isPresent();
    }
}
