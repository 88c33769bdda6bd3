// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sillage.core.campaign.Match;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.metric.Period;

/**
 * The mentions of a scope at a position, one by one, in the order first recorded. A small period is remembered; a large
 * one is read anew each time it is asked, and needs no memory.
 */
final class Corpus {

    private static final int BATCH = 500;

    /** A period of so many items or fewer is remembered: a few megabytes. */
    private static final int REMEMBERED = 5_000;

    private final LedgerView view;
    private final Scope scope;
    private final AccountPosts accountPosts;
    private @Nullable Period rememberedPeriod;
    private List<Item> remembered = List.of();

    Corpus(LedgerView view, Scope scope) {
        this.view = view;
        this.scope = scope;
        this.accountPosts = new AccountPosts(view);
    }

    Scope scope() {
        return scope;
    }

    LedgerView view() {
        return view;
    }

    /** Posts of accounts, whatever they are about. */
    AccountPosts accountPosts() {
        return accountPosts;
    }

    /** The mentions published on the days of a period that count in the scope. */
    void forEach(Period period, Consumer<Item> each) {
        Optional<Period> days = scope.days(period);
        if (days.isEmpty()) return;
        if (remembers(days.get())) {
            remembered.stream()
                    .filter(item -> days.get().contains(item.dossier().mention().published()))
                    .forEach(each);
            return;
        }
        List<Item> met = new ArrayList<>();
        AtomicBoolean tooMany = new AtomicBoolean();
        stream(days.get(), item -> {
            if (met.size() == REMEMBERED) {
                tooMany.set(true);
                met.clear();
            }
            if (!tooMany.get()) met.add(item);
            each.accept(item);
        });
        if (!tooMany.get()) {
            rememberedPeriod = days.get();
            remembered = met;
        }
    }

    private boolean remembers(Period days) {
        return rememberedPeriod != null
                && rememberedPeriod.zone().equals(days.zone())
                && rememberedPeriod.contains(days.first())
                && rememberedPeriod.contains(days.last());
    }

    private void stream(Period days, Consumer<Item> each) {
        List<Dossier> batch = new ArrayList<>(BATCH);
        view.published(days, dossier -> {
            batch.add(dossier);
            if (batch.size() == BATCH) flush(batch, each);
        });
        flush(batch, each);
    }

    private void flush(List<Dossier> batch, Consumer<Item> each) {
        if (batch.isEmpty()) return;
        List<Match> matches = scope.matching().of(List.copyOf(batch));
        Map<MentionId, StoryBook.Place> stories = scope.stories().of(clippings(batch, matches));
        for (int i = 0; i < batch.size(); i++) {
            Match match = matches.get(i);
            if (match.belongs()) each.accept(item(batch.get(i), match, stories));
        }
        batch.clear();
    }

    private static Item item(Dossier dossier, Match match, Map<MentionId, StoryBook.Place> stories) {
        MentionId id = dossier.mention().id();
        return new Item(dossier, match.sponsors(), Optional.ofNullable(stories.get(id)));
    }

    private static List<MentionId> clippings(List<Dossier> batch, List<Match> matches) {
        List<MentionId> clippings = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (matches.get(i).belongs() && batch.get(i).mention() instanceof Clipping clipping) {
                clippings.add(clipping.id());
            }
        }
        return clippings;
    }
}
