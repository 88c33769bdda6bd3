// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Invents the posts of the campaign's account; their totals add up to those of the world. */
final class Network {

    /** The account of the campaign file. */
    static final String HANDLE = "UsineXtra";

    private static final long FIRST_ID = 1_035_700_000_000_000_000L;

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
        List<Instant> times = times();
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

    private List<Instant> times() {
        LocalDate first = size.campaign().first();
        int days = (int) (size.campaign().last().toEpochDay() - first.toEpochDay()) + 1;
        double[] weights = new double[days];
        Arrays.setAll(weights, i -> Press.weight(first.plusDays(i)));
        long[] perDay = Shares.of(size.posts(), weights);
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
        long clicks = engagements * 11 / 100;
        String text = phrases.title("fr", true) + " #UsineExtraordinaire";
        String id = Long.toString(FIRST_ID + number * 1_000_003L);
        return new DemoPost(id, published, text, impressions, engagements, likes, reposts, replies, clicks, views);
    }
}
