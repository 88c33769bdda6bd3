// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Period;
import org.sillage.core.run.RunRecord;

/** How well each source covered each day: a source that failed is a gap and not a zero. */
final class Completeness {

    private final Edition edition;
    private final List<SourceDay> days = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    private Completeness(Edition edition) {
        this.edition = edition;
    }

    /**
     * Of the report's days in full, and the gaps since the campaign's first.
     *
     * @param configured ids of sources that are to be collected; those that ran anyway stand beside them
     */
    static Completeness of(Edition edition, Collection<String> configured) {
        Completeness completeness = new Completeness(edition);
        completeness.readEarlier();
        for (LocalDate day : Timeline.days(edition.period())) {
            completeness.days.addAll(completeness.read(day));
        }
        completeness.addIdle(configured);
        return completeness;
    }

    /** Of the days before the report's, only those are looked at on which some run brought no answer. */
    private void readEarlier() {
        Set<LocalDate> suspect = new TreeSet<>();
        Period earlier = edition.toDate();
        for (RunRecord run :
                edition.view().unanswered(earlier.from(), edition.period().from())) {
            for (LocalDate day : Timeline.days(SourceDay.windowOf(run, edition.zone()))) {
                if (earlier.contains(day) && day.isBefore(edition.period().first())) suspect.add(day);
            }
        }
        suspect.forEach(this::read);
    }

    /** One day of each source that had a run; notes the gaps. */
    private List<SourceDay> read(LocalDate day) {
        Period ofDay = new Period(day, day, edition.zone());
        Map<String, List<RunRecord>> bySource = new TreeMap<>();
        for (RunRecord run : edition.view().runs(ofDay.from(), ofDay.to())) {
            bySource.computeIfAbsent(run.plan().source(), source -> new ArrayList<>())
                    .add(run);
        }
        List<SourceDay> read = new ArrayList<>();
        bySource.forEach((source, runs) -> {
            SourceDay sourceDay = SourceDay.of(source, ofDay, runs);
            if (!sourceDay.blind().isZero()) gaps.add(new Gap(source, day, sourceDay.blind()));
            read.add(sourceDay);
        });
        return read;
    }

    /** Days on which a source had no run, those of sources that had none at all among them. */
    private void addIdle(Collection<String> configured) {
        Set<String> sources = new TreeSet<>(configured);
        days.forEach(day -> sources.add(day.source()));
        Map<String, Map<LocalDate, SourceDay>> known = new TreeMap<>();
        days.forEach(day ->
                known.computeIfAbsent(day.source(), source -> new TreeMap<>()).put(day.day(), day));
        days.clear();
        for (String source : sources) {
            for (LocalDate day : Timeline.days(edition.period())) {
                SourceDay ofDay = known.getOrDefault(source, Map.of()).get(day);
                days.add(ofDay != null ? ofDay : SourceDay.of(source, new Period(day, day, edition.zone()), List.of()));
            }
        }
    }

    /** Each source and day of the report, in this order. */
    List<SourceDay> days() {
        return days;
    }

    /** One warning for each source that left a stretch of the report's days uncovered, in order of their ids. */
    List<Message> warnings() {
        Map<String, List<Gap>> bySource = new TreeMap<>();
        gaps.stream()
                .filter(gap -> edition.period().contains(gap.day()))
                .forEach(gap -> bySource.computeIfAbsent(gap.source(), source -> new ArrayList<>())
                        .add(gap));
        List<Message> warnings = new ArrayList<>();
        bySource.forEach((source, ofSource) ->
                warnings.add(Message.of("warning.gap", source, hours(ofSource), ofSource.size())));
        return warnings;
    }

    /** How many sources that may bring this kind left a stretch of some days uncovered. */
    long gaps(String kind, Period within) {
        Set<String> ofKind = edition.watch().sources(kind);
        Set<String> ofOther = edition.watch().sources(kind.equals(Watch.POSTS) ? Watch.CLIPPINGS : Watch.POSTS);
        return gaps.stream()
                .filter(gap -> within.contains(gap.day()))
                .map(Gap::source)
                .filter(source -> ofKind.contains(source) || !ofOther.contains(source))
                .distinct()
                .count();
    }

    private static long hours(List<Gap> gaps) {
        return begun(gaps.stream().map(Gap::blind).reduce(Duration.ZERO, Duration::plus));
    }

    /** Hours, a begun one counted. */
    static long begun(Duration duration) {
        return duration.plusHours(1).minusNanos(1).toHours();
    }

    private record Gap(String source, LocalDate day, Duration blind) {}
}
