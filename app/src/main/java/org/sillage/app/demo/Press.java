// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invents the articles of a world: single ones, wire texts that many carry, late ones, and what is about something else. */
final class Press {

    private static final Duration UNTIL_IN_FEED = Duration.ofMinutes(10);
    private static final int FEWEST_CARRIERS = 5;
    private static final int MOST_CARRIERS = 14;
    private static final int LATE = 4;

    private final WorldSize size;
    private final List<DemoOutlet> outlets;
    private final Random random;
    private final Phrases phrases;
    private final Map<DemoOutlet, Integer> numbers = new HashMap<>();
    private final List<DemoArticle> articles = new ArrayList<>();
    private int stories;

    Press(WorldSize size, List<DemoOutlet> outlets, Random random) {
        this.size = size;
        this.outlets = outlets;
        this.random = random;
        this.phrases = new Phrases(random);
    }

    List<DemoArticle> articles() {
        int left = size.clippings() - size.unaddressed();
        for (int wire = 0; wire < size.wires(); wire++) left -= wire();
        for (int late = 0; late < LATE; late++, left--) late();
        for (; left > 0; left--) single(pick(withFeed(true)), true, day());
        for (int item = 0; item < size.unaddressed(); item++) single(pick(withFeed(false)), true, day());
        passing();
        return articles;
    }

    private List<DemoOutlet> withFeed(boolean feed) {
        return outlets.stream().filter(outlet -> outlet.feed() == feed).toList();
    }

    /** More is written the nearer the event is, most while it lasts, and less after it. */
    private LocalDate day() {
        LocalDate first = size.campaign().first();
        int days = (int) (size.campaign().last().toEpochDay() - first.toEpochDay()) + 1;
        double[] weights = new double[days];
        Arrays.setAll(weights, i -> weight(first.plusDays(i)));
        double hit = random.nextDouble() * Arrays.stream(weights).sum();
        int day = 0;
        while (hit > weights[day] && day < days - 1) hit -= weights[day++];
        return first.plusDays(day);
    }

    static double weight(LocalDate day) {
        long away = LocalDate.of(2018, 11, 22).toEpochDay() - day.toEpochDay();
        if (away > 0) return 0.6 + 4 * Math.exp(-away / 14.0);
        return away > -4 ? 14 : 5;
    }

    private Instant hour(LocalDate day) {
        return day.atTime(6 + random.nextInt(14), random.nextInt(60))
                .atZone(WorldSize.PARIS)
                .toInstant();
    }

    private void single(DemoOutlet outlet, boolean about, LocalDate day) {
        Instant published = hour(day);
        add(
                outlet,
                about,
                stories++,
                published,
                published.plus(UNTIL_IN_FEED),
                phrases.title(outlet.language(), about),
                phrases.text(outlet.language(), about));
    }

    /** Written in the week of 5 November, in the feed only a fortnight later. */
    private void late() {
        DemoOutlet outlet = pick(withFeed(true));
        LocalDate day = LocalDate.of(2018, 11, 5).plusDays(random.nextInt(7));
        add(
                outlet,
                true,
                stories++,
                hour(day),
                hour(LocalDate.of(2018, 11, 20)),
                phrases.title(outlet.language(), true),
                phrases.text(outlet.language(), true));
    }

    /** @return how many outlets carried it */
    private int wire() {
        List<DemoOutlet> french = new ArrayList<>(withFeed(true).stream()
                .filter(outlet -> outlet.language().equals("fr"))
                .toList());
        java.util.Collections.shuffle(french, random);
        int carriers = Math.min(french.size(), FEWEST_CARRIERS + random.nextInt(MOST_CARRIERS - FEWEST_CARRIERS));
        int story = stories++;
        String title = phrases.title("fr", true);
        String text = phrases.text("fr", true);
        Instant first = hour(day());
        for (int carrier = 0; carrier < carriers; carrier++) {
            Instant published = first.plus(Duration.ofMinutes(carrier == 0 ? 0 : 20 + random.nextInt(1_800)));
            // A reprint of the last days may slip past the campaign: it stays on its last day.
            if (!size.campaign().contains(LocalDate.ofInstant(published, WorldSize.PARIS))) published = first;
            add(
                    french.get(carrier),
                    true,
                    story,
                    published,
                    published.plus(UNTIL_IN_FEED),
                    carrier % 3 == 2 ? phrases.title("fr", true) : title,
                    carrier == 0 ? text : edited(text));
        }
        return carriers;
    }

    /** As desks do: the end is cut, a word changed here and there. */
    private String edited(String text) {
        List<String> words = new ArrayList<>(Arrays.asList(text.split(" ")));
        if (random.nextInt(3) == 0) words = words.subList(0, words.size() * 4 / 5);
        for (int change = 0; change < words.size() / 40; change++) {
            words.set(6 + random.nextInt(words.size() - 6), "notamment");
        }
        return String.join(" ", words);
    }

    private void passing() {
        for (LocalDate monday = size.campaign().first().with(DayOfWeek.MONDAY);
                monday.isBefore(size.campaign().last());
                monday = monday.plusWeeks(1)) {
            for (DemoOutlet outlet : withFeed(true)) {
                for (int item = 0; item < size.passing(); item++) {
                    single(outlet, false, monday.plusDays(random.nextInt(7)));
                }
            }
        }
    }

    private void add(
            DemoOutlet outlet,
            boolean about,
            int story,
            Instant published,
            Instant appeared,
            String title,
            String text) {
        List<String> persons = persons(outlet);
        articles.add(new DemoArticle(
                outlet,
                numbers.merge(outlet, 1, Integer::sum),
                about,
                story,
                published,
                appeared,
                persons,
                signature(outlet, persons),
                title,
                text));
    }

    private List<String> persons(DemoOutlet outlet) {
        int draw = random.nextInt(10);
        if (draw < 2) return List.of();
        List<String> desk = outlet.journalists();
        String one = pick(desk);
        return draw == 9 ? desk.subList(0, 2) : List.of(one);
    }

    private String signature(DemoOutlet outlet, List<String> persons) {
        if (persons.isEmpty()) return random.nextBoolean() ? "La rédaction" : "";
        String by = outlet.language().equals("en") ? "By " : "Par ";
        String and = outlet.language().equals("en") ? " and " : " et ";
        return by + String.join(and, persons) + (random.nextInt(6) == 0 ? " (avec AFP)" : "");
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
