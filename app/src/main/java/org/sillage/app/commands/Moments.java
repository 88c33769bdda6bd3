// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sillage.app.Exit;
import org.sillage.app.Refusal;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.reading.AsOf;
import org.sillage.app.reading.OpenHome;
import org.sillage.app.reading.Recorded;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Period;

/** Reads what a command line says of days, times and campaigns. */
final class Moments {

    private final Context context;

    Moments(Context context) {
        this.context = context;
    }

    Period period(String text, ZoneId zone) {
        return Period.parse(text, zone).orElseThrow(() -> new Refusal(Exit.USAGE, Message.of("period.words", text)));
    }

    /** A day, inclusive. */
    LocalDate day(String text) {
        return Period.parse(text, ZoneId.of("UTC"))
                .filter(period -> period.first().equals(period.last()))
                .map(Period::first)
                .orElseThrow(() -> new Refusal(Exit.USAGE, Message.of("day.words", text)));
    }

    /** The last position recorded by the time named; the present one where none is. */
    long position(OpenHome home, Optional<String> asOf, ZoneId zone) {
        return asOf.map(text -> home.ledger().positionAt(time(text, zone)))
                .orElseGet(() -> home.ledger().position());
    }

    private static Instant time(String text, ZoneId zone) {
        return AsOf.parse(text, zone).orElseThrow(() -> new Refusal(Exit.USAGE, Message.of("as-of.words", text)));
    }

    Recorded recorded(OpenHome home, long position) {
        return Recorded.at(home, position, context.config());
    }

    /** What a question is about: without a time, now and by the files of today. */
    Recorded recorded(OpenHome home, Optional<String> asOf, ZoneId zone) {
        return asOf.isEmpty() ? Recorded.now(home, context.config()) : recorded(home, position(home, asOf, zone));
    }

    /** The campaign asked for, as it was then. */
    Optional<Campaign> campaign(Recorded recorded, Optional<String> asked) throws ConfigurationException {
        if (asked.isEmpty()) return Optional.empty();
        Optional<Campaign> found = recorded.campaign(asked.get());
        if (found.isEmpty()) throw unknown(asked.get(), recorded.rules().campaigns());
        return found;
    }

    Campaign campaign(Configuration configuration, String id) {
        return configuration.campaign(id).orElseThrow(() -> unknown(id, configuration));
    }

    Refusal unknown(String id, Configuration configuration) {
        return unknown(id, configuration.campaigns().stream().map(Campaign::id).toList());
    }

    Refusal unknown(String id, List<String> known) {
        return new Refusal(Exit.USAGE, Message.of("campaign.unknown", id, String.join(", ", known)));
    }

    /**
     * The last week of the campaign that was over at a time, now where none is named; its first week where none was
     * over.
     */
    Period lastWeek(Campaign campaign, Optional<String> asOf) {
        ZoneId zone = campaign.period().zone();
        Instant at = asOf.map(text -> time(text, zone))
                .orElseGet(() -> context.clock().instant());
        // A nanosecond on: the end of Sunday is the end of its week.
        LocalDate today = LocalDate.ofInstant(at.plusNanos(1), zone);
        LocalDate before = Period.weekOf(today, zone).first().minusDays(1);
        LocalDate last = campaign.period().last();
        LocalDate first = campaign.period().first();
        LocalDate day = before.isAfter(last) ? last : before.isBefore(first) ? first : before;
        return Period.weekOf(day, zone);
    }
}
