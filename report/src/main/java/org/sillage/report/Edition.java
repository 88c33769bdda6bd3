// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Outlet;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;
import org.sillage.core.message.Messages;
import org.sillage.core.metric.Period;
import org.sillage.core.people.PersonRules;
import org.sillage.core.people.Signature;

/**
 * What all sheets of one report share.
 *
 * @param campaign whose report it is
 * @param period its days, in the zone of all its times
 * @param words of its language
 * @param persons who is who among those who sign
 */
record Edition(
        Corpus corpus,
        Watch watch,
        Audiences audiences,
        Campaign campaign,
        Period period,
        Messages words,
        PersonRules persons) {

    static Edition of(LedgerView view, Scope scope, Campaign campaign, Period period, Messages words) {
        return new Edition(
                new Corpus(view, scope),
                new Watch(view),
                new Audiences(scope.outlets()),
                campaign,
                period,
                words,
                scope.persons(view));
    }

    LedgerView view() {
        return corpus.view();
    }

    OutletRegister outlets() {
        return corpus.scope().outlets();
    }

    ZoneId zone() {
        return period.zone();
    }

    /** From the campaign's first day to the report's last; the report's days where the campaign begins after them. */
    Period toDate() {
        LocalDate first = campaign.period().first();
        return new Period(first.isAfter(period.last()) ? period.first() : first, period.last(), zone());
    }

    Sums newSums() {
        return new Sums(corpus.scope(), audiences, zone(), persons);
    }

    LocalDate day(Published published) {
        return published.dayIn(zone());
    }

    /** On the clocks of the zone; the day alone where only a day was stated. */
    Temporal local(Published published) {
        return published.day().isPresent() ? published.day().get() : local(published.at());
    }

    LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone());
    }

    /** In UTC; empty where only a day was stated. */
    static Optional<LocalDateTime> utc(Published published) {
        return published.day().isPresent()
                ? Optional.empty()
                : Optional.of(LocalDateTime.ofInstant(published.at(), ZoneOffset.UTC));
    }

    static Optional<Message> precision(Published published) {
        return Optional.of(
                Message.of("precision." + published.precision().name().toLowerCase(java.util.Locale.ROOT)));
    }

    /** Names of those who signed a clipping, in order, without what a person decided to be nobody's. */
    List<String> signed(Clipping clipping) {
        return Signers.of(clipping, persons).stream().map(Signature::name).toList();
    }

    /** The outlet of a clipping, as it was on the clipping's day. */
    Outlet outlet(Clipping clipping) {
        return outlets().of(clipping).on(day(clipping.published()));
    }

    /** The outlet of a key, as it is at the end of the period. */
    Outlet outlet(String key) {
        return outlets().byKey(key).on(period.last());
    }

    /** Names of the sponsors that a mention names, in the order of the configuration. */
    String sponsors(Item item) {
        return campaign.sponsors().stream()
                .filter(sponsor -> item.sponsors().contains(sponsor.id()))
                .map(Campaign.Sponsor::name)
                .collect(Collectors.joining(", "));
    }

    /** Before, during or after the event; empty when the campaign has none. */
    Optional<Message> phase(LocalDate day) {
        return campaign.event().map(event -> {
            if (day.isBefore(event.first())) return Message.of("phase.before");
            return Message.of(day.isAfter(event.last()) ? "phase.after" : "phase.during");
        });
    }

    /**
     * What identifies a report of this edition.
     *
     * @param marks tell reports of one kind apart, such as a sponsor's id; stand after the kind
     * @param version of the program
     */
    Report.Properties properties(String kind, List<String> marks, String version) {
        String language = words.locale().getLanguage();
        List<String> stem = new ArrayList<>(List.of(campaign.id(), kind));
        stem.addAll(marks);
        stem.addAll(List.of(period.first().toString(), period.last().toString(), language));
        return new Report.Properties(
                String.join("_", stem) + "@" + view().position(),
                campaign.id(),
                campaign.name(language),
                kind,
                period,
                words.locale(),
                view().position(),
                view().recordedAt(),
                version);
    }
}
