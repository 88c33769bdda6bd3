// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;
import org.sillage.core.metric.Period;

/**
 * The mentions of a scope at a position, one by one, in the order first recorded; nothing that is under embargo then. A
 * small period is remembered; a large one is read anew each time it is asked, and needs no memory.
 */
final class Corpus {

    private static final int BATCH = 500;

    /** A period of so many items or fewer is remembered: a few megabytes. */
    private static final int REMEMBERED = 5_000;

    private final LedgerView view;
    private final Scope scope;
    private final AccountPosts accountPosts;
    private final Embargoes embargoes;
    private @Nullable Period rememberedPeriod;
    private List<Item> remembered = List.of();

    Corpus(LedgerView view, Scope scope) {
        this.view = view;
        this.scope = scope;
        this.accountPosts = new AccountPosts(view);
        this.embargoes = new Embargoes(view);
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

    /** Whether a mention counts, where it belongs: it may be shown, and is no dispatch. */
    boolean counts(Mention mention) {
        return mayBeShown(mention) && !(mention instanceof Clipping clipping && clipping.isDispatch());
    }

    /** Whether no embargo holds it. */
    boolean mayBeShown(Mention mention) {
        return !embargoes.holds(mention);
    }

    /** The mentions published on the days of a period that count in the scope; dispatches do not. */
    void forEach(Period period, Consumer<Item> each) {
        forEachAndDispatches(period, item -> {
            if (item.dispatch().isEmpty()) each.accept(item);
        });
    }

    /** The same, the first published first; where they are too many to be remembered, in the order first recorded. */
    void forEachInTime(Period period, Consumer<Item> each) {
        Optional<Period> days = scope.days(period);
        if (days.isEmpty()) return;
        if (!remembers(days.get())) forEach(period, item -> {});
        if (!remembers(days.get())) {
            forEach(period, each);
            return;
        }
        remembered.stream()
                .filter(item -> item.dispatch().isEmpty())
                .filter(item -> days.get().contains(published(item)))
                .sorted(Comparator.comparing(item -> published(item).at()))
                .forEach(each);
    }

    private static Published published(Item item) {
        return item.dossier().mention().published();
    }

    /** The dispatches of agencies of the days of a period, which belong to the scope and count nowhere. */
    void forEachDispatch(Period period, Consumer<Item> each) {
        forEachAndDispatches(period, item -> {
            if (item.dispatch().isPresent()) each.accept(item);
        });
    }

    /** All of both. */
    void forEachAndDispatches(Period period, Consumer<Item> each) {
        Optional<Period> days = scope.days(period);
        if (days.isEmpty()) return;
        if (remembers(days.get())) {
            remembered.stream()
                    .filter(item -> days.get().contains(published(item)))
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
            if (!mayBeShown(dossier.mention())) return;
            batch.add(dossier);
            if (batch.size() == BATCH) flush(batch, each);
        });
        flush(batch, each);
    }

    private void flush(List<Dossier> batch, Consumer<Item> each) {
        if (batch.isEmpty()) return;
        List<Match> matches = scope.matching().of(List.copyOf(batch));
        Map<MentionId, StoryBook.Place> stories = stories(clippings(batch, matches));
        for (int i = 0; i < batch.size(); i++) {
            Match match = matches.get(i);
            if (match.belongs()) each.accept(item(batch.get(i), match, stories));
        }
        batch.clear();
    }

    private Map<MentionId, StoryBook.Place> stories(List<MentionId> clippings) {
        Map<MentionId, StoryBook.Place> places = scope.stories().of(clippings);
        Map<MentionId, MentionId> shown = embargoes.shown(
                places.values().stream().map(StoryBook.Place::story).toList());
        if (shown.isEmpty()) return places;
        Map<MentionId, StoryBook.Place> named = new HashMap<>();
        places.forEach((clipping, place) -> named.put(
                clipping, new StoryBook.Place(shown.getOrDefault(place.story(), place.story()), place.similarity())));
        return named;
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
