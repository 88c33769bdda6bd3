// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.index.MentionIndex;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.Entry;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.matching.Matches;
import org.sillage.core.mention.MentionId;
import org.sillage.core.story.Comparison;

/**
 * Lets what follows the ledger catch up: evidence of withdrawn texts, links between clippings, matches with campaigns,
 * the index. Runs that end together, or that were asked for together, are caught up with together.
 */
final class CatchUp {

    private static final int BATCH = 1_000;

    private final Ledger ledger;
    private final Comparison comparison;
    private final Matches matches;
    private final List<Campaign> campaigns;
    private final MentionIndex index;
    private final Forgetting forgetting;
    private final AtomicInteger gathering = new AtomicInteger();
    private long matchedUpTo;
    private volatile long done;

    /** Mentions recorded before this process began are matched by the first report that needs them. */
    CatchUp(
            Ledger ledger,
            Comparison comparison,
            Matches matches,
            List<Campaign> campaigns,
            MentionIndex index,
            Forgetting forgetting) {
        this.ledger = ledger;
        this.comparison = comparison;
        this.matches = matches;
        this.campaigns = campaigns;
        this.index = index;
        this.forgetting = forgetting;
        this.matchedUpTo = ledger.position();
    }

    /** After a run: at once, unless somebody is {@linkplain #together(Supplier) gathering} runs. */
    void afterRun() {
        if (gathering.get() == 0) upTo(ledger.position());
    }

    /**
     * Runs that end within this are caught up with at its end: each by itself would cost many small commits. Where it
     * breaks, whatever comes next catches up.
     */
    <T> T together(Supplier<T> work) {
        T done;
        gathering.incrementAndGet();
        try {
            done = work.get();
        } finally {
            gathering.decrementAndGet();
        }
        upTo(ledger.position());
        return done;
    }

    /** Returns once all has caught up to a position; whoever waits meanwhile often finds it done. */
    void upTo(long position) {
        if (done >= position) return;
        synchronized (this) {
            if (done >= position) return;
            long target = ledger.position();
            forgetting.catchUp();
            comparison.catchUp();
            match();
            index();
            done = target;
        }
    }

    private void match() {
        for (List<Entry> entries = next(); !entries.isEmpty(); entries = next()) {
            List<MentionId> mentions = entries.stream()
                    .filter(entry -> entry.kind() == Entry.Kind.VERSION)
                    .map(entry -> new MentionId(entry.subject()))
                    .distinct()
                    .toList();
            match(mentions);
            matchedUpTo = entries.getLast().seq();
        }
    }

    /** Remembers which campaigns mentions belong to. */
    void match(List<MentionId> mentions) {
        LedgerView view = ledger.now();
        Set<MentionId> all = new LinkedHashSet<>(mentions);
        all.addAll(view.joined(mentions).values());
        List<Dossier> dossiers = List.copyOf(view.mentions(all).values());
        campaigns.forEach(campaign -> matches.of(campaign, dossiers));
    }

    private List<Entry> next() {
        return ledger.after(matchedUpTo, BATCH);
    }

    private void index() {
        try {
            index.catchUp(ledger);
        } catch (IOException notIndexed) {
            throw new UncheckedIOException(notIndexed);
        }
    }
}
