// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    /** A network does not answer for the last seconds. */
    private static final Duration BEHIND = Duration.ofSeconds(15);

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

    /** Posts of the account and of others. */
    long posts(Period period, Instant asOf) {
        return posts(period).filter(post -> isKnown(post, asOf)).count();
    }

    /** Sum of a number over the account's posts of a period, each as the last export shows it. */
    long exported(Period period, Instant asOf, ToLongFunction<DemoPost> number) {
        return shown(asOf).values().stream()
                .filter(post -> isOf(post, period))
                .mapToLong(number)
                .sum();
    }

    /** Sum of a number that only the network states. */
    long asked(Period period, Instant asOf, ToLongFunction<DemoPost> number) {
        return posts(period)
                .flatMap(post -> asked(post, asOf).stream())
                .mapToLong(number)
                .sum();
    }

    /** Sum of a number that exports and the network both state; either grows, so that the later one is the larger. */
    long either(Period period, Instant asOf, ToLongFunction<DemoPost> number) {
        Map<String, DemoPost> shown = shown(asOf);
        return posts(period)
                .mapToLong(post -> Math.max(
                        asked(post, asOf).stream().mapToLong(number).sum(),
                        Optional.ofNullable(shown.get(post.id())).stream()
                                .mapToLong(number)
                                .sum()))
                .sum();
    }

    /** From the last time the network was asked before a period to the last time in it. */
    long followersGained(Period period, Instant asOf) {
        return world.followers(lastLook(period.to(), asOf)) - world.followers(lastLook(period.from(), asOf));
    }

    private Instant lastLook(Instant before, Instant asOf) {
        return looks(asOf)
                .filter(look -> look.isBefore(before))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Stream<Instant> looks(Instant asOf) {
        return world.networkLooks().stream().filter(look -> !look.isAfter(asOf));
    }

    private Stream<DemoPost> posts(Period period) {
        return Stream.concat(world.posts().stream(), world.voices().stream().map(Voice::post))
                .filter(post -> isOf(post, period));
    }

    private static boolean isOf(DemoPost post, Period period) {
        return period.contains(LocalDate.ofInstant(post.published(), WorldSize.PARIS));
    }

    private boolean isKnown(DemoPost post, Instant asOf) {
        return asked(post, asOf).isPresent() || shown(asOf).containsKey(post.id());
    }

    /** As the network showed it last; empty while it was not asked. */
    private Optional<DemoPost> asked(DemoPost post, Instant asOf) {
        return looks(asOf)
                .filter(look -> post.published().isBefore(look.minus(BEHIND)))
                .filter(look -> isThere(post, look))
                .max(Comparator.naturalOrder())
                .map(post::at);
    }

    private boolean isThere(DemoPost post, Instant look) {
        return world.voices().stream()
                .filter(voice -> voice.post().equals(post))
                .allMatch(voice -> voice.isThere(look));
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

    /** By id, as the last export shows them. */
    private Map<String, DemoPost> shown(Instant asOf) {
        Map<String, DemoPost> last = new HashMap<>();
        world.exports().stream()
                .filter(export -> !nextMonday(export.dropped()).isAfter(asOf))
                .forEach(export -> XExport.posts(world, export).forEach(post -> last.put(post.id(), post)));
        return last;
    }
}
