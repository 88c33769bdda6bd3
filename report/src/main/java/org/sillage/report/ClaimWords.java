// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.SortedSet;
import java.util.stream.Collectors;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Claim;
import org.sillage.core.campaign.ClaimedValue;
import org.sillage.core.message.Message;
import org.sillage.core.message.Messages;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/** Claims in words; each sentence is one pattern, so that it reads well in either language. */
final class ClaimWords {

    private final Messages words;
    private final Calendar calendar;

    ClaimWords(Messages words) {
        this.words = words;
        this.calendar = new Calendar(words);
    }

    /** What it counts: as the text calls it, else by its metrics. */
    String counted(Claim claim) {
        return claim.subject(words.locale().getLanguage())
                .orElseGet(() -> claim.metrics().stream().map(this::name).collect(Collectors.joining(" / ")));
    }

    /** With its days written out. */
    Message scope(Claim.Scope scope) {
        return scope(scope, words.words(calendar.days(scope.period())));
    }

    /** The same, where the campaign's and the event's days are called so. */
    Message briefScope(Claim.Scope scope, Campaign campaign) {
        if (scope.period().equals(campaign.period())) return scope(scope, words.words("claim.days.campaign"));
        return campaign.event().filter(scope.period()::equals).isPresent()
                ? scope(scope, words.words("claim.days.event"))
                : scope(scope);
    }

    private static Message scope(Claim.Scope scope, String days) {
        String networks = scope.networks().stream().map(NetworkNames::of).collect(Collectors.joining(", "));
        String accounts = scope.accounts().stream().map(ClaimWords::account).collect(Collectors.joining(", "));
        if (networks.isEmpty() && accounts.isEmpty()) return Message.of("claim.scope.all", days);
        if (accounts.isEmpty()) return Message.of("claim.scope.networks", days, networks);
        return networks.isEmpty()
                ? Message.of("claim.scope.accounts", days, accounts)
                : Message.of("claim.scope.both", days, networks, accounts);
    }

    /** Of {@code x:account:usinextra}, {@code X @usinextra}. */
    private static String account(String key) {
        int network = key.indexOf(":account:");
        return network < 0
                ? key
                : NetworkNames.of(key.substring(0, network)) + " @" + key.substring(network + ":account:".length());
    }

    /** What the evidence permits to say; where there is none, who said it. */
    Message safe(Verdict verdict) {
        return verdict.status() == Verdict.Status.NOT_TESTABLE ? said(verdict) : shown(verdict);
    }

    private Message shown(Verdict verdict) {
        Figure figure = verdict.evidence().orElseThrow();
        String basis = words.words("basis." + figure.basis().map(Basis::key).orElseThrow());
        String number = Shown.number(words, figure.metric(), figure.value().orElseThrow());
        String scope = words.words(scope(verdict.scope()));
        return figure.known() == figure.of()
                ? Message.of("claim.safe.whole", name(figure.metric()), scope, number, basis)
                : Message.of(
                        "claim.safe.part", name(figure.metric()), scope, number, basis, figure.known(), figure.of());
    }

    private Message said(Verdict verdict) {
        Claim claim = verdict.claim();
        String what = counted(claim);
        String value = words.words(value(claim));
        SortedSet<String> against = verdict.against();
        return against.isEmpty()
                ? Message.of("claim.safe.said", what, value, claim.publisher())
                : Message.of("claim.safe.disputed", what, value, claim.publisher(), String.join(", ", against));
    }

    private Message value(Claim claim) {
        ClaimedValue value = claim.value();
        boolean isShare = claim.metrics().stream().anyMatch(metric -> metric.unit() == Metric.Unit.FRACTION);
        Metric like = isShare ? Metric.ENGAGEMENT_RATE : Metric.POSTS;
        return Message.of(
                "claim.value." + value.qualifier().key(),
                Shown.number(words, like, value.value().doubleValue()));
    }

    private String name(Metric metric) {
        return words.words("metric." + metric.key() + ".name");
    }
}
