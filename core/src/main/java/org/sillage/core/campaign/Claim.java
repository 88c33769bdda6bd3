// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.campaign;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;

/**
 * A figure that somebody published. It has no basis and enters no total; several may contradict one another.
 *
 * @param id names it in its campaign, such as {@code strategies-impressions}
 * @param metrics what it can be held against; several where the text does not say which; empty when no metric measures it
 * @param subject what the text counts, by language code; empty when the metric says it
 * @param wording as published, short; empty when it was not kept
 * @param publisher who published it; never blank
 * @param date when; empty when it is not known
 * @param link where; empty when it is not known
 * @param contradicts ids of claims that a person says it contradicts, beside those whose values do
 */
public record Claim(
        String id,
        List<Metric> metrics,
        Map<String, String> subject,
        ClaimedValue value,
        String wording,
        String publisher,
        Optional<LocalDate> date,
        Optional<URI> link,
        Scope scope,
        SortedSet<String> contradicts) {

    public Claim {
        metrics = List.copyOf(metrics);
        subject = Map.copyOf(subject);
        contradicts = Collections.unmodifiableSortedSet(new TreeSet<>(contradicts));
    }

    /**
     * What it is said of.
     *
     * @param period its days; those of the campaign where the text names none
     * @param networks names; empty for all
     * @param accounts keys such as {@code x:account:usinextra}; empty for everything
     */
    public record Scope(Period period, SortedSet<String> networks, SortedSet<String> accounts) {

        public Scope {
            networks = Collections.unmodifiableSortedSet(new TreeSet<>(networks));
            accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
        }

        /** Every network and account of some days. */
        public static Scope of(Period period) {
            return new Scope(period, new TreeSet<>(), new TreeSet<>());
        }
    }

    /** Its subject in a language; in another one where it has none in this; empty when the metric says it. */
    public Optional<String> subject(String language) {
        String said = subject.get(language);
        return said != null
                ? Optional.of(said)
                : subject.values().stream().sorted().findFirst();
    }

    /** Ids of those of some claims that it cannot be true beside, in order. */
    public SortedSet<String> contradicted(Collection<Claim> all) {
        SortedSet<String> ids = new TreeSet<>();
        for (Claim other : all) if (!other.id.equals(id) && isAgainst(other)) ids.add(other.id);
        return ids;
    }

    private boolean isAgainst(Claim other) {
        return contradicts.contains(other.id)
                || other.contradicts.contains(id)
                || (saysTheSameThing(other) && !value.agreesWith(other.value));
    }

    private boolean saysTheSameThing(Claim other) {
        return subject.equals(other.subject) && metrics.equals(other.metrics) && scope.equals(other.scope);
    }
}
