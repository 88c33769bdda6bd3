// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The invented world: pure, and the same for the same size.
 *
 * @param posts in the order published
 * @param exports in the order dropped
 */
record World(
        WorldSize size,
        List<DemoOutlet> outlets,
        List<DemoArticle> articles,
        List<DemoPost> posts,
        List<Export> exports) {

    /** When people drop files: on Sunday evening, for the look of Monday morning. */
    static final LocalTime DROPPED = LocalTime.of(20, 0);

    /** Two whole days on which one server is out of order. */
    static final LocalDate OUTAGE = LocalDate.of(2018, 11, 23);

    static final int OUTAGE_DAYS = 2;

    World {
        outlets = List.copyOf(outlets);
        articles = List.copyOf(articles);
        posts = List.copyOf(posts);
        exports = List.copyOf(exports);
    }

    /**
     * An export of the account's posts of a month.
     *
     * @param month of the posts in it
     * @param dropped when it lay in the inbox; it holds what was published by then
     * @param share of their final totals that the posts had reached
     */
    record Export(YearMonth month, Instant dropped, double share) {}

    static World of(WorldSize size) {
        Random random = new Random(size.seed());
        List<DemoOutlet> outlets = Newsstand.of(size.outlets(), random);
        List<DemoArticle> articles = new Press(size, outlets, random).articles();
        List<DemoPost> posts = new Network(size, random).posts();
        return new World(size, outlets, articles, posts, exports(size));
    }

    /** The outlet whose server is out of order for two days; asked daily. */
    DemoOutlet troubled() {
        return outlets.get(1);
    }

    boolean isOutOfOrder(DemoOutlet outlet, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, WorldSize.PARIS);
        return outlet.equals(troubled()) && !day.isBefore(OUTAGE) && day.isBefore(OUTAGE.plusDays(OUTAGE_DAYS));
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
            exports.add(new Export(month, sundayOnOrAfter(month.atDay(16)), 0.7));
            // The week of the event is not left to wait for the end of the month.
            if (month.equals(last)) exports.add(new Export(month, evening(LocalDate.of(2018, 11, 25)), 0.85));
            exports.add(new Export(month, sundayOnOrAfter(month.plusMonths(1).atDay(1)), 1));
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
