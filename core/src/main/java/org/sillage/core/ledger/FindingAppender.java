// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;

/** Appends findings of one capture, item by item: a sighting with the counts that follow it is one entry. */
final class FindingAppender {

    private final Append append;
    private final CaptureSource capture;
    private final VersionAppender versions;
    private final ReadingAppender readings;
    private final SkipAppender skips;
    private final WithdrawalAppender withdrawals;
    private final AliasAppender aliases;
    private final HiddenArticles hidden;
    private final List<? extends Finding> findings;
    private final KnownSubjects known;

    private @Nullable Item item;

    FindingAppender(Append append, CaptureSource capture, List<? extends Finding> findings) throws SQLException {
        this.append = append;
        this.capture = capture;
        this.versions = new VersionAppender(append, capture);
        this.readings = new ReadingAppender(append, capture);
        this.skips = new SkipAppender(append, capture);
        this.withdrawals = new WithdrawalAppender(append, capture);
        this.aliases = new AliasAppender(append, capture);
        this.hidden = new HiddenArticles(append, capture);
        this.findings = findings;
        this.known = new KnownSubjects(append, subjects(findings));
    }

    void append() throws SQLException {
        for (Finding finding : findings) {
            switch (finding) {
                case Finding.Sighting sighting -> begin(new Item(sighting));
                case Finding.Count count -> add(count);
                // A number of an item may be skipped between its others: the item goes on.
                case Finding.Skip skip -> skips.append(skip);
                case Finding.Withdrawn gone -> {
                    end();
                    withdrawals.append(gone);
                    known.forget();
                }
                case Finding.Alias alias -> add(alias);
            }
        }
        end();
    }

    /** An item's counts may still come: what else it is called is said at its end. */
    private void add(Finding.Alias alias) throws SQLException {
        Item open = item;
        if (open != null && open.subject.equals(alias.other().value())) {
            open.aliases.add(alias);
            return;
        }
        end();
        append(alias);
    }

    private void append(Finding.Alias alias) throws SQLException {
        if (aliases.append(alias)) known.forget();
    }

    private static Set<String> subjects(List<? extends Finding> findings) {
        Set<String> subjects = new HashSet<>();
        for (Finding finding : findings) {
            switch (finding) {
                case Finding.Sighting sighting ->
                    subjects.add(sighting.mention().id().value());
                case Finding.Count count ->
                    subjects.add(count.snapshot().subject().key());
                case Finding.Skip skip -> {
                    // It is about the capture.
                }
                case Finding.Withdrawn gone -> {
                    // It is looked up when its turn comes.
                }
                case Finding.Alias alias -> {
                    // So are both of these.
                }
            }
        }
        return subjects;
    }

    private void begin(Item next) throws SQLException {
        end();
        item = next;
    }

    private void add(Finding.Count count) throws SQLException {
        Item open = item;
        if (open == null || !open.isAbout(count)) {
            open = new Item(count);
            begin(open);
        }
        open.counts.add(count);
    }

    private void end() throws SQLException {
        Item ended = item;
        item = null;
        if (ended == null) return;
        if (ended.mention == null) appendCounts(ended);
        else appendMention(ended, ended.mention);
        for (Finding.Alias alias : ended.aliases) append(alias);
    }

    private void appendMention(Item ended, Mention mention) throws SQLException {
        KnownSubjects.Subject about = known.of(ended.subject);
        VersionAppender.Known before = versions.known(mention, about);
        List<ReadingAppender.New> fresh = readings.fresh(about.id(), ended.counts);
        boolean withdrawn = isWithdrawn(about.id());
        if (withdrawn) withdrawals.holdsWithdrawn();
        boolean said = withdrawn || versions.isSaid(before);
        long account = withdrawn ? Keys.NONE : versions.account(mention, ended.place);
        if (said && fresh.isEmpty()) return;
        long subject = number(ended, about);
        Entry.Kind kind = said ? Entry.Kind.READING : Entry.Kind.VERSION;
        long seq = append.entry(kind, subject, capture.id(), ended.place, fresh.size());
        if (!said) versions.insert(seq, subject, account, before, mention);
        readings.insert(seq, subject, ended.place, fresh);
        if (!said && mention instanceof Clipping clipping) {
            hidden.joined(seq, clipping, ended.place).ifPresent(ended.aliases::add);
        }
    }

    private boolean isWithdrawn(long mention) throws SQLException {
        if (mention == Keys.NONE || !append.session().hasWithdrawals()) return false;
        long item = append.session().hasAliases()
                ? new Aliases(append.lookups(), Long.MAX_VALUE).mention(mention)
                : mention;
        return WithdrawalAppender.isWithdrawn(append.lookups(), item);
    }

    private void appendCounts(Item ended) throws SQLException {
        KnownSubjects.Subject about = known.of(ended.subject);
        List<ReadingAppender.New> fresh = readings.fresh(about.id(), ended.counts);
        if (fresh.isEmpty()) return;
        long subject = number(ended, about);
        long seq = append.entry(Entry.Kind.READING, subject, capture.id(), ended.place, fresh.size());
        readings.insert(seq, subject, ended.place, fresh);
    }

    /** An account that is counted may have got its number since, by a post of the same slice. */
    private long number(Item ended, KnownSubjects.Subject about) throws SQLException {
        if (about.id() != Keys.NONE) return about.id();
        return ended.mention == null ? append.key(ended.subject) : append.newKey(ended.subject, about.hash());
    }

    /** A sighting with its counts, or counts of one subject alone. */
    private static final class Item {
        final String subject;
        final String place;
        final @Nullable Mention mention;
        final List<Finding.Count> counts = new ArrayList<>(4);
        final List<Finding.Alias> aliases = new ArrayList<>(0);

        Item(Finding.Sighting sighting) {
            this.mention = sighting.mention();
            this.subject = mention.id().value();
            this.place = sighting.place();
        }

        Item(Finding.Count count) {
            this.mention = null;
            this.subject = count.snapshot().subject().key();
            this.place = count.place();
        }

        boolean isAbout(Finding.Count count) {
            return count.snapshot().subject().key().equals(subject);
        }
    }
}
