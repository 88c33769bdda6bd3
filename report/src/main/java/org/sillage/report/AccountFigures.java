// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.mention.Account;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/** Figures that accounts have and posts have not: what was displayed on the days, followers, a platform's own reach. */
final class AccountFigures {

    private final LedgerView view;
    private final AccountPosts posts;
    private final Period period;
    private final Set<String> accounts;

    /**
     * @param period the days that count
     * @param corpus of a campaign, whose own accounts are taken; or of everything, then all accounts known
     */
    AccountFigures(Corpus corpus, Period period) {
        this.view = corpus.view();
        this.posts = corpus.accountPosts();
        this.period = period;
        this.accounts = corpus.scope().campaign().map(AccountFigures::owned).orElseGet(() -> known(view));
    }

    /**
     * @param period the days that count
     * @param accounts keys of the accounts that are taken
     */
    AccountFigures(Corpus corpus, Period period, Set<String> accounts) {
        this.view = corpus.view();
        this.posts = corpus.accountPosts();
        this.period = period;
        this.accounts = Set.copyOf(accounts);
    }

    private static Set<String> owned(Campaign campaign) {
        Set<String> keys = new LinkedHashSet<>();
        campaign.accounts().stream()
                .filter(account -> account.role().equals("owned"))
                .forEach(account -> keys.add(new Account(account.network(), account.handle(), "").key()));
        return keys;
    }

    private static Set<String> known(LedgerView view) {
        Set<String> keys = new LinkedHashSet<>();
        view.accounts().forEach(account -> keys.add(account.key()));
        return keys;
    }

    /**
     * Times shown on the days of the period: the daily amounts of each account; for an account that has none, the rise
     * of its posts' totals. Parts are days of the first and posts of the second.
     */
    Figure impressionsDisplayed() {
        List<ReadingRecord> used = new ArrayList<>();
        Tally tally = new Tally();
        Set<String> withoutAmounts = new HashSet<>();
        for (String account : accounts) {
            Optional<Amounts> amounts =
                    amounts(account, Metric.IMPRESSIONS_DISPLAYED).or(() -> amounts(account, Metric.IMPRESSIONS));
            if (amounts.isPresent()) {
                tally.add(
                        amounts.get().basis(),
                        amounts.get().value(),
                        amounts.get().days());
                tally.of += days();
                used.addAll(amounts.get().readings());
            } else {
                withoutAmounts.add(account);
            }
        }
        if (!withoutAmounts.isEmpty()) addRises(withoutAmounts, tally);
        return tally.figure(Metric.IMPRESSIONS_DISPLAYED, Figure.Parts.readings(used));
    }

    /** Only what a platform states for exactly these days; never added over accounts. */
    Figure reach(long posts) {
        Figure.Parts none = Figure.Parts.rowsOf(TableIds.POSTS);
        if (accounts.size() != 1) return Figure.unknown(Metric.REACH, posts, none);
        return amounts(accounts.iterator().next(), Metric.REACH)
                .filter(stated -> stated.readings().size() == 1 && stated.days() == days())
                .map(stated -> new Figure(
                        Metric.REACH,
                        OptionalDouble.of(stated.value()),
                        Optional.of(stated.basis()),
                        1,
                        1,
                        List.of(),
                        Figure.Parts.readings(stated.readings()),
                        Optional.empty()))
                .orElseGet(() -> Figure.unknown(Metric.REACH, posts, none));
    }

    /** The difference of two levels, for each account that has both; both readings stand among the parts. */
    Figure followersGained() {
        List<ReadingRecord> used = new ArrayList<>();
        Tally tally = new Tally();
        tally.of = accounts.size();
        for (String account : accounts) {
            Followers followers = followers(account);
            if (followers.basis().isEmpty()) continue;
            ReadingRecord start = followers.start().orElseThrow();
            ReadingRecord end = followers.end().orElseThrow();
            tally.add(weaker(start, end), rise(start, end), 1);
            used.add(start);
            used.add(end);
        }
        return tally.figure(Metric.FOLLOWERS_GAINED, Figure.Parts.readings(used));
    }

    /** The levels of one account that its gain in the period is the difference of. */
    Followers followers(String account) {
        List<ReadingRecord> levels = view.readings(new Subject(account), Metric.FOLLOWERS);
        return new Followers(
                Latest.before(period.from(), levels),
                Latest.before(period.to(), levels)
                        .filter(reading -> !PostNumbers.at(reading).isBefore(period.from())));
    }

    /**
     * Followers of one account.
     *
     * @param start the last reading before the period; empty when there is none
     * @param end the last reading inside it; empty when there is none
     */
    record Followers(Optional<ReadingRecord> start, Optional<ReadingRecord> end) {

        /** Empty unless both ends are known. */
        Optional<Long> gained() {
            return start.flatMap(first -> end.map(last -> PostNumbers.value(last) - PostNumbers.value(first)));
        }

        /** The weaker of both; empty with the gain. */
        Optional<Basis> basis() {
            return start.flatMap(first -> end.map(last -> weaker(first, last)));
        }
    }

    private Optional<Amounts> amounts(String account, Metric metric) {
        return Amounts.within(period, view.readings(new Subject(account), metric));
    }

    private void addRises(Set<String> owners, Tally tally) {
        posts.forEach(owners, period, post -> {
            tally.of++;
            addRise(post, tally);
        });
    }

    /** A post that nobody read inside the period, or an older one that nobody read before it, is unknown. */
    private void addRise(Dossier post, Tally tally) {
        boolean readSince = post.latest().stream()
                .anyMatch(reading -> reading.snapshot().metric() == Metric.IMPRESSIONS
                        && reading.snapshot().reading() instanceof Reading.Total
                        && !PostNumbers.at(reading).isBefore(period.from()));
        if (!readSince) return; // spares asking for its readings
        List<ReadingRecord> totals = view.readings(Subject.of(post.mention().id()), Metric.IMPRESSIONS);
        Optional<ReadingRecord> end = Latest.before(period.to(), totals)
                .filter(reading -> !PostNumbers.at(reading).isBefore(period.from()));
        Optional<ReadingRecord> start = Latest.before(period.from(), totals);
        if (end.isEmpty()) return;
        if (start.isPresent()) {
            tally.add(weaker(start.get(), end.get()), rise(start.get(), end.get()), 1);
        } else if (period.contains(post.mention().published())) {
            tally.add(end.get().snapshot().basis(), (double) PostNumbers.value(end.get()), 1);
        }
    }

    private static double rise(ReadingRecord start, ReadingRecord end) {
        return (double) PostNumbers.value(end) - PostNumbers.value(start);
    }

    private static Basis weaker(ReadingRecord one, ReadingRecord other) {
        Basis first = one.snapshot().basis();
        Basis second = other.snapshot().basis();
        return first.isStrongerThan(second) ? second : first;
    }

    private long days() {
        return period.last().toEpochDay() - period.first().toEpochDay() + 1;
    }

    /** Sums of accounts, each basis for itself. */
    private static final class Tally {

        private final Map<Basis, Double> values = new EnumMap<>(Basis.class);
        private final Map<Basis, Long> known = new EnumMap<>(Basis.class);
        private long of;

        void add(Basis basis, double value, long parts) {
            values.merge(basis, value, Double::sum);
            known.merge(basis, parts, Long::sum);
        }

        Figure figure(Metric metric, Figure.Parts parts) {
            List<Figure.Other> all = values.keySet().stream()
                    .map(basis ->
                            new Figure.Other(basis, values.getOrDefault(basis, 0.0), known.getOrDefault(basis, 0L), of))
                    .toList();
            if (all.isEmpty()) return Figure.unknown(metric, of, parts);
            Figure.Other strongest = all.getFirst();
            return new Figure(
                    metric,
                    OptionalDouble.of(strongest.value()),
                    Optional.of(strongest.basis()),
                    strongest.known(),
                    of,
                    all.subList(1, all.size()),
                    parts,
                    Optional.empty());
        }
    }
}
