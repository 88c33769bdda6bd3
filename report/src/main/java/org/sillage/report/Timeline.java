// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;

/** One pass over the campaign up to the report's last day: sums by day and week, and the stories so far. */
final class Timeline {

    private final Edition edition;
    private final Period previous;
    private final Sums sums;
    private final Sums before;
    private final Sums toDate;
    private final SortedMap<LocalDate, Sums> days = new TreeMap<>();
    private final SortedMap<LocalDate, Week> weeks = new TreeMap<>();
    private final Map<MentionId, StoryTally> stories = new HashMap<>();
    private final Map<String, Long> clippingsByKind = new TreeMap<>();
    private final Withdrawn withdrawnDispatches = new Withdrawn();
    private long dispatches;

    private Timeline(Edition edition) {
        this.edition = edition;
        this.previous = edition.period().previous();
        this.sums = edition.newSums();
        this.before = edition.newSums();
        this.toDate = edition.newSums();
        for (LocalDate day : days(edition.period())) days.put(day, edition.newSums());
        for (LocalDate day : days(edition.toDate())) {
            Period week = Period.weekOf(day, edition.zone());
            weeks.computeIfAbsent(week.first(), monday -> new Week(week, edition));
        }
    }

    static Timeline of(Edition edition) {
        Timeline timeline = new Timeline(edition);
        edition.corpus().forEachAndDispatches(edition.toDate(), timeline::addAny);
        return timeline;
    }

    static List<LocalDate> days(Period period) {
        return period.first().datesUntil(period.last().plusDays(1)).toList();
    }

    private void addAny(Item item) {
        item.dispatch().ifPresentOrElse(dispatch -> addDispatch(item, dispatch), () -> add(item));
    }

    /** It counts in no sum; of a story that outlets carry it is the original. */
    private void addDispatch(Item item, Clipping dispatch) {
        stories.computeIfAbsent(item.storyId(), StoryTally::new).addDispatch(dispatch, edition.outlet(dispatch));
        if (!edition.period().contains(edition.day(dispatch.published()))) return;
        dispatches++;
        withdrawnDispatches.add(item.dossier());
    }

    private void add(Item item) {
        Published published = item.dossier().mention().published();
        LocalDate day = edition.day(published);
        boolean inReport = edition.period().contains(day);
        toDate.add(item);
        if (inReport) sums.add(item);
        if (previous.contains(day)) before.add(item);
        Optional.ofNullable(days.get(day)).ifPresent(ofDay -> ofDay.add(item));
        Optional.ofNullable(weeks.get(Period.weekOf(day, edition.zone()).first()))
                .ifPresent(week -> week.add(item));
        item.clipping().ifPresent(clipping -> addStory(item, clipping, inReport));
    }

    private void addStory(Item item, Clipping clipping, boolean inReport) {
        stories.computeIfAbsent(item.storyId(), StoryTally::new)
                .add(item, clipping, edition.outlet(clipping), inReport);
        if (inReport) {
            clippingsByKind.merge(edition.outlet(clipping).kind(), 1L, Long::sum);
        }
    }

    /** Dispatches of the report's own days. */
    long dispatches() {
        return dispatches;
    }

    /** Ids of what the report tells of and whose words were taken out, before its position or since. */
    Set<String> withdrawn() {
        Set<String> all = new HashSet<>(sums.withdrawn().all());
        all.addAll(withdrawnDispatches.all());
        return all;
    }

    /** Of the report's own days. */
    Sums sums() {
        return sums;
    }

    /** Of the period before. */
    Sums before() {
        return before;
    }

    /** From the campaign's first day to the report's last. */
    Sums toDate() {
        return toDate;
    }

    SortedMap<LocalDate, Sums> days() {
        return days;
    }

    /** Calendar weeks of the campaign so far, by their Monday. */
    List<Week> weeks() {
        return List.copyOf(weeks.values());
    }

    /** Stories with a clipping in the report's own days: the widest spread first. */
    List<StoryTally> stories() {
        return stories.values().stream()
                .filter(story -> story.inPeriod() > 0)
                .sorted(Comparator.comparingLong(StoryTally::inPeriod)
                        .reversed()
                        .thenComparing(StoryTally::id))
                .toList();
    }

    StoryTally.Role role(Item item) {
        return Optional.ofNullable(stories.get(item.storyId()))
                .map(story -> story.role(item.dossier().mention().id()))
                .orElse(StoryTally.Role.UNKNOWN);
    }

    /** Clippings of the report's own days by kind of outlet. */
    Map<String, Long> clippingsByKind() {
        return clippingsByKind;
    }

    /** A calendar week: its sums, its impressions network by network, and what came late. */
    static final class Week {

        private final Period days;
        private final Edition edition;
        private final Sums sums;
        private final Late late;
        private final SortedMap<String, BasisSums> impressions = new TreeMap<>();
        private long added;

        Week(Period days, Edition edition) {
            this.days = days;
            this.edition = edition;
            this.sums = edition.newSums();
            this.late = Late.of(edition.view(), edition.campaign().id(), WeeklyReport.KIND, days);
        }

        private void add(Item item) {
            sums.add(item);
            if (late.is(item.dossier())) added++;
            item.post().ifPresent(post -> addImpressions(item, post));
        }

        private void addImpressions(Item item, Post post) {
            impressions
                    .computeIfAbsent(
                            post.network(),
                            network -> new BasisSums(edition.campaign().mixBases()))
                    .add(new PostNumbers(item.dossier().latest()).values(Metric.IMPRESSIONS));
        }

        Period days() {
            return days;
        }

        Sums sums() {
            return sums;
        }

        SortedMap<String, BasisSums> impressions() {
            return impressions;
        }

        /** Items of it that were recorded after the first report that told of it. */
        long added() {
            return added;
        }
    }
}
