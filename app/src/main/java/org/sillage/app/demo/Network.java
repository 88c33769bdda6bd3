// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Invents the posts of the campaign's account, whose totals add up to those of the world, and what others say about the
 * campaign.
 */
final class Network {

    /** The account of the campaign file. */
    static final String HANDLE = "UsineXtra";

    /** The same, as the network knows it. */
    static final DemoAccount OWNED = new DemoAccount("990000000001", HANDLE, "L’Usine Extraordinaire");

    static final String HASHTAG = "#UsineExtraordinaire";

    private static final int DELETED = 3;
    private static final int PEOPLE = 24;
    private static final int LIVELIEST = 60;

    private final WorldSize size;
    private final Random random;
    private final Phrases phrases;

    Network(WorldSize size, Random random) {
        this.size = size;
        this.random = random;
        this.phrases = new Phrases(random);
    }

    /** In the order they were published. */
    List<DemoPost> posts() {
        List<Instant> times = times(size.posts());
        double[] reach = weights(0.4);
        long[] impressions = Shares.of(size.impressions(), reach);
        long[] engagements = Shares.of(size.platformEngagements(), reach);
        double[] watched = weights(1);
        // One post in five carries a video.
        Arrays.setAll(watched, i -> i % 5 == 0 ? watched[i] : 0);
        long[] views = Shares.of(size.videoViews(), watched);
        List<DemoPost> posts = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            posts.add(post(i, times.get(i), impressions[i], engagements[i], views[i]));
        }
        return posts;
    }

    /**
     * Posts of others, in the order they were published: one in six quotes the account, one in forty is edited, and
     * three are deleted once they have been seen.
     *
     * @param posts of the account
     * @param looks when the network is asked
     */
    List<Voice> voices(List<DemoPost> posts, List<Instant> looks) {
        List<Instant> times = times(size.voices());
        // Early enough that a later look finds them gone.
        int spacing = times.size() / (DELETED + 2);
        List<Voice> voices = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            DemoPost post = voice(i, times.get(i));
            Optional<String> quoted = i % 6 == 0
                    ? posts.stream()
                            .filter(other -> other.published().isBefore(post.published()))
                            .reduce((first, second) -> second)
                            .map(DemoPost::id)
                    : Optional.empty();
            Optional<String> edited =
                    i % 40 == 7 ? Optional.of(XIds.of(post.published().plusSeconds(300), i)) : Optional.empty();
            boolean goes = i > 0 && i % spacing == 0 && i / spacing <= DELETED;
            Optional<Instant> deleted = goes ? seen(post, looks).map(Network::nextMorning) : Optional.empty();
            voices.add(new Voice(post, quoted, edited, deleted));
        }
        return voices;
    }

    private static Optional<Instant> seen(DemoPost post, List<Instant> looks) {
        return looks.stream().filter(look -> look.isAfter(post.published())).findFirst();
    }

    private static Instant nextMorning(Instant look) {
        return look.plus(Duration.ofHours(12));
    }

    private List<Instant> times(int posts) {
        LocalDate first = size.campaign().first();
        int days = (int) (size.campaign().last().toEpochDay() - first.toEpochDay()) + 1;
        double[] weights = new double[days];
        Arrays.setAll(weights, i -> Press.weight(first.plusDays(i)));
        long[] perDay = Shares.of(posts, weights);
        List<Instant> times = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (int post = 0; post < perDay[day]; post++) {
                times.add(first.plusDays(day)
                        .atTime(7 + random.nextInt(14), random.nextInt(60))
                        .atZone(WorldSize.PARIS)
                        .toInstant());
            }
        }
        times.sort(Comparator.naturalOrder());
        return times;
    }

    private double[] weights(double least) {
        double[] weights = new double[size.posts()];
        Arrays.setAll(weights, i -> least + random.nextDouble() * random.nextDouble() * 4);
        return weights;
    }

    private DemoPost post(int number, Instant published, long impressions, long engagements, long views) {
        long likes = engagements * 48 / 100;
        long reposts = engagements * 17 / 100;
        long replies = engagements * 4 / 100;
        long quotes = engagements / 100;
        long clicks = engagements * 11 / 100;
        String text = phrases.title("fr", true) + " " + HASHTAG;
        return new DemoPost(
                XIds.of(published, number),
                OWNED,
                published,
                text,
                impressions,
                engagements,
                likes,
                reposts,
                replies,
                quotes,
                clicks,
                views);
    }

    /** Nobody but its author is told how often a post was shown. */
    private DemoPost voice(int number, Instant published) {
        int who = random.nextInt(PEOPLE);
        DemoAccount author =
                new DemoAccount(Long.toString(880_000_000_000L + who), "voix_inventee_" + who, "Voix inventée " + who);
        String thanks = number % 9 == 4 ? " Merci @" + HANDLE + " !" : "";
        long likes = random.nextInt(LIVELIEST);
        return new DemoPost(
                XIds.of(published, size.posts() + number),
                author,
                published,
                phrases.title("fr", true) + thanks + " " + HASHTAG,
                0,
                0,
                likes,
                likes / 4,
                likes / 9,
                likes / 20,
                0,
                0);
    }
}
