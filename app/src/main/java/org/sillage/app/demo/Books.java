// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sillage.core.metric.Period;

/** The generator's own books: what is true of its world, as far as it could be known by a time. Tests expect what they say. */
final class Books {

    /** When feeds are asked: every day or every Monday. */
    static final LocalTime ASKED = LocalTime.of(6, 0);

    /** When folders are looked through: every Monday. */
    static final LocalTime LOOKED = LocalTime.of(6, 30);

    private final World world;

    Books(World world) {
        this.world = world;
    }

    long clippings(Period period, Instant asOf) {
        return known(period, asOf).count();
    }

    long stories(Period period, Instant asOf) {
        return known(period, asOf).map(DemoArticle::story).distinct().count();
    }

    long outlets(Period period, Instant asOf) {
        return known(period, asOf).map(DemoArticle::outlet).distinct().count();
    }

    long journalists(Period period, Instant asOf) {
        return known(period, asOf)
                .flatMap(article -> article.persons().stream())
                .distinct()
                .count();
    }

    /** Persons on the list of accredited journalists who signed. */
    long converted(Period period, Instant asOf) {
        Set<String> signed = known(period, asOf)
                .flatMap(article -> article.persons().stream())
                .collect(Collectors.toSet());
        return PressOffice.guests(world).stream()
                .flatMap(guest -> guest.signs().stream())
                .filter(signed::contains)
                .count();
    }

    long posts(Period period, Instant asOf) {
        return shown(period, asOf).size();
    }

    /** Sum of a number over the posts of a period, each as the last export shows it. */
    long sum(Period period, Instant asOf, ToLongFunction<DemoPost> number) {
        return shown(period, asOf).stream().mapToLong(number).sum();
    }

    private Stream<DemoArticle> known(Period period, Instant asOf) {
        return world.articles().stream()
                .filter(DemoArticle::about)
                .filter(article -> period.contains(LocalDate.ofInstant(article.published(), WorldSize.PARIS)))
                .filter(article -> !collected(article).isAfter(asOf));
    }

    /** The first look that found it. */
    private Instant collected(DemoArticle article) {
        if (!article.outlet().feed()) {
            return world.pressLists().stream()
                    .filter(list -> !list.isBefore(article.published()))
                    .map(Books::nextMonday)
                    .min(Comparator.naturalOrder())
                    .orElse(Instant.MAX);
        }
        Instant look = next(article.appeared(), article.outlet().daily());
        while (world.isOutOfOrder(article.outlet(), look))
            look = next(look.plusSeconds(1), article.outlet().daily());
        return look;
    }

    private static Instant next(Instant at, boolean daily) {
        LocalDate day = LocalDate.ofInstant(at, WorldSize.PARIS);
        LocalDate asked = daily ? day : day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        Instant look = asked.atTime(ASKED).atZone(WorldSize.PARIS).toInstant();
        return look.isBefore(at)
                ? asked.plusDays(daily ? 1 : 7)
                        .atTime(ASKED)
                        .atZone(WorldSize.PARIS)
                        .toInstant()
                : look;
    }

    private static Instant nextMonday(Instant dropped) {
        return LocalDate.ofInstant(dropped, WorldSize.PARIS)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(LOOKED)
                .atZone(WorldSize.PARIS)
                .toInstant();
    }

    private List<DemoPost> shown(Period period, Instant asOf) {
        Map<String, DemoPost> last = new HashMap<>();
        world.exports().stream()
                .filter(export -> !nextMonday(export.dropped()).isAfter(asOf))
                .forEach(export -> XExport.posts(world, export).forEach(post -> last.put(post.id(), post)));
        return last.values().stream()
                .filter(post -> period.contains(LocalDate.ofInstant(post.published(), WorldSize.PARIS)))
                .toList();
    }
}
