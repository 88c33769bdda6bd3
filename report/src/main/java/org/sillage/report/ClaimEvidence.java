// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Claim;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;

/** Figures of several scopes of a campaign, from one pass over its mentions. */
final class ClaimEvidence {

    private static final Set<Metric> OF_ACCOUNTS =
            EnumSet.of(Metric.IMPRESSIONS_DISPLAYED, Metric.REACH, Metric.FOLLOWERS_GAINED);

    private static final Set<Metric> OF_PRESS = EnumSet.of(
            Metric.CLIPPINGS,
            Metric.STORIES,
            Metric.SYNDICATION_RATE,
            Metric.OUTLETS,
            Metric.JOURNALISTS,
            Metric.BYLINE_RATE,
            Metric.ACCREDITED_CONVERTED,
            Metric.OTS,
            Metric.NET_AUDIENCE);

    private final Edition edition;
    private final Map<Claim.Scope, Cell> cells = new LinkedHashMap<>();
    private final Map<List<Object>, Figure> ofAccounts = new HashMap<>();

    private ClaimEvidence(Edition edition, Collection<Claim.Scope> scopes) {
        this.edition = edition;
        scopes.forEach(scope -> cells.computeIfAbsent(scope, asked -> new Cell(asked, edition.newSums())));
    }

    static ClaimEvidence of(Edition edition, Collection<Claim.Scope> scopes) {
        ClaimEvidence evidence = new ClaimEvidence(edition, scopes);
        List<Cell> cells = List.copyOf(evidence.cells.values());
        if (!cells.isEmpty()) {
            edition.corpus().forEach(edition.campaign().period(), item -> cells.forEach(cell -> cell.add(item)));
        }
        return evidence;
    }

    /** The figure of a scope that was named at the beginning. */
    Figure figure(Claim.Scope scope, Metric metric) {
        Optional<Period> days = edition.corpus().scope().days(scope.period());
        Cell cell = cells.get(scope);
        if (days.isEmpty() || cell == null || (OF_PRESS.contains(metric) && isFiltered(scope))) {
            return Figure.unknown(metric, 0, new Figure.Parts(Optional.empty(), List.of()));
        }
        if (!OF_ACCOUNTS.contains(metric)) return cell.sums.figure(metric, edition.watch(), days.get());
        return ofAccounts.computeIfAbsent(
                List.of(metric, days.get(), owners(scope)), asked -> ofAccounts(metric, days.get(), scope));
    }

    private Figure ofAccounts(Metric metric, Period days, Claim.Scope scope) {
        AccountFigures accounts = new AccountFigures(edition.corpus(), days, owners(scope));
        return switch (metric) {
            case IMPRESSIONS_DISPLAYED -> accounts.impressionsDisplayed();
            case REACH -> accounts.reach(0);
            default -> accounts.followersGained();
        };
    }

    private Set<String> owners(Claim.Scope scope) {
        if (!scope.accounts().isEmpty()) return scope.accounts();
        Set<String> owners = new LinkedHashSet<>();
        for (Campaign.CampaignAccount account : edition.campaign().accounts()) {
            if (!account.role().equals("owned")) continue;
            if (!scope.networks().isEmpty() && !scope.networks().contains(account.network())) continue;
            owners.add(new Account(account.network(), account.handle(), "").key());
        }
        return owners;
    }

    /**
     * Whether nothing is missing from a figure that could still raise it: every part is known, the days are over, lie in
     * the campaign, and no run that might have brought more stayed without an answer.
     */
    boolean isComplete(Claim.Scope scope, Figure figure) {
        Period days = scope.period();
        return figure.known() == figure.of()
                && isOver(scope)
                && edition.corpus().scope().days(days).filter(days::equals).isPresent()
                && isCovered(days, figure.metric());
    }

    /** Whether every run of those sources that may bring parts of a metric was answered. */
    private boolean isCovered(Period days, Metric metric) {
        String kind = OF_PRESS.contains(metric) ? Watch.CLIPPINGS : Watch.POSTS;
        Set<String> ofKind = edition.watch().sources(kind);
        Set<String> ofOther = edition.watch().sources(kind.equals(Watch.POSTS) ? Watch.CLIPPINGS : Watch.POSTS);
        return edition.view().unanswered(days.from(), days.to()).stream()
                .map(run -> run.plan().source())
                .noneMatch(source -> ofKind.contains(source) || !ofOther.contains(source));
    }

    /** Whether the scope's days had ended when the ledger stood where it is looked at. */
    boolean isOver(Claim.Scope scope) {
        return !scope.period().to().isAfter(edition.view().recordedAt());
    }

    /** The items of a scope: the first and the last recorded, and how many; empty when there are none. */
    Optional<String> items(Claim.Scope scope, Metric metric) {
        Cell cell = cells.get(scope);
        if (cell == null || OF_ACCOUNTS.contains(metric)) return Optional.empty();
        return OF_PRESS.contains(metric) ? cell.clippings.words() : cell.posts.words();
    }

    private static boolean isFiltered(Claim.Scope scope) {
        return !scope.networks().isEmpty() || !scope.accounts().isEmpty();
    }

    /** One scope, filling. */
    private static final class Cell {

        private final Claim.Scope scope;
        private final Sums sums;
        private final Range posts = new Range();
        private final Range clippings = new Range();

        Cell(Claim.Scope scope, Sums sums) {
            this.scope = scope;
            this.sums = sums;
        }

        void add(Item item) {
            if (!scope.period().contains(item.dossier().mention().published())) return;
            MentionId id = item.dossier().mention().id();
            if (item.post().filter(this::takes).isPresent()) {
                sums.add(item);
                posts.add(id);
            } else if (item.clipping().isPresent() && !isFiltered(scope)) {
                sums.add(item);
                clippings.add(id);
            }
        }

        private boolean takes(Post post) {
            return (scope.networks().isEmpty() || scope.networks().contains(post.network()))
                    && (scope.accounts().isEmpty()
                            || post.account()
                                    .map(Account::key)
                                    .filter(key -> scope.accounts().contains(key))
                                    .isPresent());
        }
    }

    /** From the first to the last of some items, in the order recorded. */
    private static final class Range {

        private @Nullable MentionId first;
        private @Nullable MentionId last;
        private long count;

        void add(MentionId id) {
            if (first == null) first = id;
            last = id;
            count++;
        }

        Optional<String> words() {
            List<String> ends = new ArrayList<>();
            if (first != null) ends.add(first.value());
            if (last != null && count > 1) ends.add(last.value());
            return ends.isEmpty() ? Optional.empty() : Optional.of(String.join(" … ", ends) + " (" + count + ")");
        }
    }
}
