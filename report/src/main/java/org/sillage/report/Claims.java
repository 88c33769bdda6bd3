// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Claim;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;

/**
 * Holds what was published about a campaign against the evidence. A claim enters no total; what is unknown contradicts
 * nothing.
 */
final class Claims {

    private final Campaign campaign;
    private final ClaimEvidence evidence;
    private final List<Verdict> verdicts;

    private Claims(Edition edition) {
        campaign = edition.campaign();
        Set<Claim.Scope> scopes = new LinkedHashSet<>();
        for (Claim claim : campaign.claims()) {
            if (claim.metrics().isEmpty()) continue;
            scopes.add(claim.scope());
            scopes.addAll(others(claim));
        }
        evidence = ClaimEvidence.of(edition, scopes);
        verdicts = campaign.claims().stream().map(this::judge).toList();
    }

    /** Of the campaign of an edition, at its position; the days of the edition play no part. */
    static Claims of(Edition edition) {
        return new Claims(edition);
    }

    /** One for each claim, in the order of its file. */
    List<Verdict> verdicts() {
        return verdicts;
    }

    /** Those that the evidence gives in their own scope. */
    List<Verdict> supported() {
        return verdicts.stream()
                .filter(verdict -> verdict.status() == Verdict.Status.SUPPORTED)
                .toList();
    }

    /** The items behind a verdict, from the first to the last; empty when its evidence is not made of items. */
    Optional<String> items(Verdict verdict) {
        return verdict.evidence().flatMap(figure -> evidence.items(verdict.scope(), figure.metric()));
    }

    private Verdict judge(Claim claim) {
        if (claim.metrics().isEmpty()) return untested(claim, Optional.empty(), Message.of("claim.why.no-metric"));
        Optional<Figure> giving = giving(claim, claim.scope());
        if (giving.isPresent()) return verdict(claim, Verdict.Status.SUPPORTED, giving, claim.scope());
        for (Claim.Scope other : others(claim)) {
            Optional<Figure> elsewhere = giving(claim, other);
            if (elsewhere.isPresent()) return verdict(claim, Verdict.Status.OTHER_SCOPE, elsewhere, other);
        }
        return against(claim);
    }

    /** Where the text does not say which of two metrics it means, both have to speak against it. */
    private Verdict against(Claim claim) {
        List<Figure> figures = claim.metrics().stream()
                .map(metric -> evidence.figure(claim.scope(), metric))
                .toList();
        Optional<Figure> nearest = figures.stream()
                .filter(figure -> figure.value().isPresent())
                .min(Comparator.comparingDouble(figure -> Math.abs(
                        figure.value().orElse(0) - claim.value().value().doubleValue())));
        for (Figure figure : figures) {
            Optional<Message> open = open(claim, figure);
            if (open.isPresent()) return untested(claim, nearest, open.get());
        }
        return verdict(claim, Verdict.Status.CONTRADICTED, nearest, claim.scope());
    }

    /** Why a figure does not settle the matter; empty when it does. */
    private Optional<Message> open(Claim claim, Figure figure) {
        if (figure.value().isEmpty()) return Optional.of(Message.of("claim.why.unknown"));
        boolean onlyGrows = figure.metric().unit() == Metric.Unit.COUNT && figure.metric() != Metric.FOLLOWERS_GAINED;
        boolean mayReachIt = !onlyGrows || claim.value().isAbove(figure.value().getAsDouble());
        if (!mayReachIt || evidence.isComplete(claim.scope(), figure)) return Optional.empty();
        if (!evidence.isOver(claim.scope())) return Optional.of(Message.of("claim.why.running"));
        return Optional.of(
                figure.known() < figure.of()
                        ? Message.of("claim.why.incomplete", figure.known(), figure.of())
                        : Message.of("claim.why.gap"));
    }

    private Optional<Figure> giving(Claim claim, Claim.Scope scope) {
        return claim.metrics().stream()
                .map(metric -> evidence.figure(scope, metric))
                .filter(figure -> figure.value().isPresent()
                        && claim.value().allows(figure.value().getAsDouble()))
                .findFirst();
    }

    private Verdict untested(Claim claim, Optional<Figure> known, Message why) {
        return new Verdict(
                claim, Verdict.Status.NOT_TESTABLE, known, claim.scope(), contradicted(claim), Optional.of(why));
    }

    private Verdict verdict(Claim claim, Verdict.Status status, Optional<Figure> figure, Claim.Scope scope) {
        return new Verdict(claim, status, figure, scope, contradicted(claim), Optional.empty());
    }

    private SortedSet<String> contradicted(Claim claim) {
        return claim.contradicted(campaign.claims());
    }

    /** Other windows of what is claimed first, then other networks and accounts. */
    private List<Claim.Scope> others(Claim claim) {
        Set<Claim.Scope> scopes = new LinkedHashSet<>();
        for (Claim.Scope filter : filters(claim.scope())) {
            for (Period days : windows(claim.scope().period())) {
                scopes.add(new Claim.Scope(days, filter.networks(), filter.accounts()));
            }
        }
        scopes.remove(claim.scope());
        return List.copyOf(scopes);
    }

    private List<Period> windows(Period claimed) {
        List<Period> windows = new ArrayList<>(List.of(campaign.period(), claimed));
        campaign.event().ifPresent(windows::add);
        return windows;
    }

    private List<Claim.Scope> filters(Claim.Scope claimed) {
        SortedSet<String> none = new TreeSet<>();
        List<Claim.Scope> filters = new ArrayList<>();
        filters.add(claimed);
        filters.add(Claim.Scope.of(claimed.period()));
        for (String network : networks()) {
            filters.add(new Claim.Scope(claimed.period(), new TreeSet<>(List.of(network)), none));
        }
        return filters;
    }

    /** Networks that the campaign or its claims name. */
    private SortedSet<String> networks() {
        SortedSet<String> networks = new TreeSet<>();
        campaign.accounts().forEach(account -> networks.add(account.network()));
        campaign.claims().forEach(claim -> networks.addAll(claim.scope().networks()));
        return networks;
    }
}
