// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.sillage.core.metric.Period;

/**
 * The invented world: pure, and the same for the same size.
 *
 * @param posts of the campaign's account, in the order published
 * @param voices of others, likewise
 * @param exports in the order dropped
 */
record World(
        WorldSize size,
        List<DemoOutlet> outlets,
        List<DemoArticle> articles,
        List<DemoPost> posts,
        List<Voice> voices,
        List<Export> exports) {

    /** When people drop files: on Sunday evening, for the look of Monday morning. */
    static final LocalTime DROPPED = LocalTime.of(20, 0);

    /** Two whole days on which one server is out of order. */
    static final LocalDate OUTAGE = LocalDate.of(2018, 11, 23);

    static final int OUTAGE_DAYS = 2;

    /** The days of the event. */
    static final Period EVENT = new Period(LocalDate.of(2018, 11, 22), LocalDate.of(2018, 11, 25), WorldSize.PARIS);

    private static final int EVENT_DAYS = 4;
    private static final long FOLLOWERS_BEFORE = 4_810;

    World {
        outlets = List.copyOf(outlets);
        articles = List.copyOf(articles);
        posts = List.copyOf(posts);
        voices = List.copyOf(voices);
        exports = List.copyOf(exports);
    }

    /**
     * An export of the account's posts of a month.
     *
     * @param month of the posts in it
     * @param dropped when it lay in the inbox; it holds what was published by then
     */
    record Export(YearMonth month, Instant dropped) {}

    static World of(WorldSize size) {
        Random random = new Random(size.seed());
        List<DemoOutlet> outlets = Newsstand.of(size.outlets(), random);
        List<DemoArticle> articles = new Press(size, outlets, random).articles();
        Network network = new Network(size, random);
        List<DemoPost> posts = network.posts();
        return new World(size, outlets, articles, posts, network.voices(posts, networkLooks(size)), exports(size));
    }

    /** The outlet whose server is out of order for two days; asked daily. */
    DemoOutlet troubled() {
        return outlets.get(1);
    }

    boolean isOutOfOrder(DemoOutlet outlet, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, WorldSize.PARIS);
        return outlet.equals(troubled()) && !day.isBefore(OUTAGE) && day.isBefore(OUTAGE.plusDays(OUTAGE_DAYS));
    }

    /** Where the life of the world begins: before the campaign, so that what its numbers rise from is read too. */
    Instant begins() {
        return firstFriday(size).atStartOfDay(WorldSize.PARIS).toInstant();
    }

    /** When the network is asked: every Friday evening, and on the eve and the last evening of the event. */
    List<Instant> networkLooks() {
        return networkLooks(size);
    }

    /** Looks that somebody takes by hand, beside those that are planned. */
    static List<Instant> byHand() {
        return List.of(evening(EVENT.first().minusDays(1)), evening(EVENT.last()));
    }

    /** How many follow the account. */
    long followers(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, WorldSize.PARIS);
        LocalDate start = firstFriday(size);
        long duringEvent = Math.clamp(day.toEpochDay() - EVENT.first().toEpochDay() + 1, 0, EVENT_DAYS);
        long days = size.campaign().last().toEpochDay() - start.toEpochDay() - EVENT_DAYS;
        long others = Math.clamp(day.toEpochDay() - start.toEpochDay() - duringEvent, 0, days);
        long rest = size.followersGained() - size.followersOfTheEvent();
        return FOLLOWERS_BEFORE + rest * others / days + size.followersOfTheEvent() * duringEvent / EVENT_DAYS;
    }

    private static List<Instant> networkLooks(WorldSize size) {
        List<Instant> looks = new ArrayList<>(byHand());
        for (LocalDate friday = firstFriday(size); !friday.isAfter(size.lastDay()); friday = friday.plusWeeks(1)) {
            looks.add(evening(friday));
        }
        looks.sort(Comparator.naturalOrder());
        return List.copyOf(looks);
    }

    private static LocalDate firstFriday(WorldSize size) {
        return size.campaign().first().with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
    }

    /** Sundays on which the press list is dropped: each time the whole of it. */
    List<Instant> pressLists() {
        return List.of(evening(LocalDate.of(2018, 11, 25)), evening(LocalDate.of(2018, 12, 2)));
    }

    private static List<Export> exports(WorldSize size) {
        List<Export> exports = new ArrayList<>();
        YearMonth last = YearMonth.from(size.campaign().last());
        for (YearMonth month = YearMonth.from(size.campaign().first());
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            exports.add(new Export(month, sundayOnOrAfter(month.atDay(16))));
            // The week of the event is not left to wait for the end of the month.
            if (month.equals(last)) exports.add(new Export(month, evening(LocalDate.of(2018, 11, 25))));
            exports.add(new Export(month, sundayOnOrAfter(month.plusMonths(1).atDay(1))));
        }
        return exports;
    }

    private static Instant sundayOnOrAfter(LocalDate day) {
        return evening(day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    private static Instant evening(LocalDate day) {
        return day.atTime(DROPPED).atZone(WorldSize.PARIS).toInstant();
    }
}
