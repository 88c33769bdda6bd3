// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Outlet;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.people.PersonRules;

/** Adds up clippings, one by one; its size grows with outlets, persons and stories alone. */
final class PressSums {

    private static final Figure.Parts CLIPPINGS = Figure.Parts.rowsOf(TableIds.CLIPPINGS);

    private final OutletRegister outlets;
    private final Audiences audiences;
    private final ZoneId zone;
    private final boolean mixed;
    private final Set<MentionId> stories = new HashSet<>();
    private final Signers signers;
    private final Map<String, Map<Basis, Long>> audienceByOutlet = new HashMap<>();
    private final BasisSums ots;
    private long clippings;
    private long unresolved;

    /**
     * @param zone whose days an audience is asked for
     * @param persons who is who among those who sign
     */
    PressSums(OutletRegister outlets, Audiences audiences, ZoneId zone, boolean mixed, PersonRules persons) {
        this.signers = new Signers(persons);
        this.outlets = outlets;
        this.audiences = audiences;
        this.zone = zone;
        this.mixed = mixed;
        this.ots = new BasisSums(mixed);
    }

    void add(Item item, Clipping clipping) {
        clippings++;
        stories.add(item.storyId());
        signers.add(clipping);
        if (clipping.outlet().isBlank()) {
            unresolved++;
            return;
        }
        Outlet outlet = outlets.of(clipping);
        LocalDate day = clipping.published().dayIn(zone);
        Map<Basis, Long> audience = audiences.of(item.dossier(), outlet, day);
        ots.add(audience);
        Map<Basis, Long> largest = audienceByOutlet.computeIfAbsent(outlet.key(), key -> new EnumMap<>(Basis.class));
        audience.forEach((basis, value) -> largest.merge(basis, value, Math::max));
    }

    long clippings() {
        return clippings;
    }

    /** Clippings whose outlet nobody could tell; they count as clippings and in no outlet. */
    long unresolved() {
        return unresolved;
    }

    Figure stories() {
        return Figure.counted(
                Metric.STORIES, stories.size(), clippings, clippings, Figure.Parts.rowsOf(TableIds.STORIES));
    }

    Figure outlets() {
        return Figure.counted(
                Metric.OUTLETS,
                audienceByOutlet.size(),
                clippings - unresolved,
                clippings,
                Figure.Parts.rowsOf(TableIds.OUTLETS));
    }

    Figure journalists() {
        return Figure.counted(
                Metric.JOURNALISTS,
                signers.register().persons().size(),
                signers.signed(),
                clippings,
                Figure.Parts.rowsOf(TableIds.JOURNALISTS));
    }

    /** Unknown without a list. */
    Figure accreditedConverted() {
        Figure.Parts parts = Figure.Parts.rowsOf(TableIds.JOURNALISTS);
        long accredited = signers.accredited().size();
        if (accredited == 0) {
            return Figure.unknown(Metric.ACCREDITED_CONVERTED, 0, parts).noted(Message.of("note.no-accredited-list"));
        }
        double converted = (double) signers.converted() / accredited;
        return Figure.counted(Metric.ACCREDITED_CONVERTED, converted, accredited, accredited, parts);
    }

    /** Who signed. */
    Signers signers() {
        return signers;
    }

    /** Undefined without clippings. */
    Figure syndicationRate() {
        if (clippings == 0) return Figure.unknown(Metric.SYNDICATION_RATE, 0, CLIPPINGS);
        return share(Metric.SYNDICATION_RATE, 1 - (double) stories.size() / clippings);
    }

    /** Undefined without clippings. */
    Figure bylineRate() {
        if (clippings == 0) return Figure.unknown(Metric.BYLINE_RATE, 0, CLIPPINGS);
        return share(Metric.BYLINE_RATE, (double) signers.signed() / clippings);
    }

    Figure ots() {
        return ots.figure(Metric.OTS, clippings, CLIPPINGS);
    }

    Figure netAudience() {
        BasisSums sums = new BasisSums(mixed);
        audienceByOutlet.values().forEach(sums::add);
        return sums.figure(Metric.NET_AUDIENCE, audienceByOutlet.size(), Figure.Parts.rowsOf(TableIds.OUTLETS));
    }

    private Figure share(Metric metric, double value) {
        return Figure.counted(metric, value, clippings, clippings, CLIPPINGS);
    }
}
