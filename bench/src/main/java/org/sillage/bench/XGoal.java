// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sillage.collectors.x.XReader;
import org.sillage.core.collect.Finding;
import org.sillage.core.evidence.Evidence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goal x: stored answers of X to findings, beside Jackson that parses the same bytes into trees and does no more. */
final class XGoal {

    private static final int POSTS = 100;
    /** A post, its six numbers, and the followers of its author, who wrote one more. */
    private static final int FINDINGS = POSTS * 7 + POSTS / 2;

    private final Size size;
    private final JsonMapper json = new JsonMapper();
    private final List<byte[]> answers = new ArrayList<>();

    XGoal(Size size) {
        this.size = size;
        Invented invented = new Invented(20181125);
        for (int i = 0; i < size.feeds(); i++) answers.add(answer(i, invented).getBytes(StandardCharsets.UTF_8));
    }

    List<Result> measure() throws Exception {
        Cpu.Pair pair = Cpu.byTurns(size.rounds(), this::ours, this::bare);
        double posts = (double) answers.size() * POSTS;
        return List.of(Result.rate(
                "x",
                "%,d stored answers of X read, beside bare Jackson trees".formatted(answers.size()),
                "posts/cpu-s",
                posts / pair.ours(),
                posts / pair.bare(),
                0.5));
    }

    private double ours() throws Exception {
        return Cpu.seconds(() -> {
            long found = 0;
            for (byte[] answer : answers) found += read(answer);
            if (found != (long) FINDINGS * answers.size()) throw new IllegalStateException("found " + found);
        });
    }

    private static long read(byte[] answer) throws IOException {
        Evidence evidence = new Evidence(
                "0".repeat(64),
                "https://bench.example/2/tweets/search/recent",
                "application/json",
                Instant.parse("2018-11-25T08:00:00Z"),
                () -> new ByteArrayInputStream(answer));
        try (Stream<Finding> findings = XReader.answer(evidence)) {
            return findings.toList().size();
        }
    }

    private double bare() throws Exception {
        return Cpu.seconds(() -> {
            for (byte[] answer : answers) {
                JsonNode tree = json.readTree(answer);
                if (tree.path("data").size() != POSTS) throw new IllegalStateException("posts were lost");
            }
        });
    }

    private static String answer(int number, Invented invented) {
        StringBuilder data = new StringBuilder("{\"data\":[");
        StringBuilder users = new StringBuilder();
        for (int i = 0; i < POSTS; i++) {
            long id = 1_065_749_264_593_850_368L + (long) number * POSTS + i;
            long author = (long) number * POSTS + i / 2;
            data.append(i == 0 ? "" : ",").append(post(id, author, invented));
            if (i % 2 == 0) users.append(users.isEmpty() ? "" : ",").append(user(author));
        }
        return data + "],\"includes\":{\"users\":[" + users
                + "]},\"meta\":{\"result_count\":100,\"next_token\":\"b26v89c19zqg8o3f\"}}";
    }

    private static String post(long id, long author, Invented invented) {
        String text = invented.text("fr", 25).replace("\"", "").replace("\\", "");
        return "{\"id\":\"" + id + "\",\"text\":\"" + text + " &amp; co https://t.co/a" + id + "\",\"author_id\":\""
                + author
                + "\",\"created_at\":\"2018-11-22T23:30:00.000Z\",\"lang\":\"fr\",\"conversation_id\":\"" + id
                + "\",\"edit_history_tweet_ids\":[\"" + id + "\"],\"edit_controls\":{\"edits_remaining\":5,"
                + "\"is_edit_eligible\":true,\"editable_until\":\"2018-11-23T00:30:00.000Z\"},\"entities\":{\"hashtags\":["
                + "{\"start\":2,\"end\":22,\"tag\":\"UsineExtraordinaire\"}],\"urls\":[{\"start\":65,\"end\":81,"
                + "\"url\":\"https://t.co/a" + id + "\",\"expanded_url\":\"https://exemple.example/a/" + id
                + "\"}]},\"public_metrics\":{\"retweet_count\":12,\"reply_count\":3,\"like_count\":48,\"quote_count\":2,"
                + "\"bookmark_count\":1,\"impression_count\":5210}}";
    }

    private static String user(long id) {
        return "{\"id\":\"" + id + "\",\"name\":\"Compte " + id + "\",\"username\":\"compte_" + id
                + "\",\"verified\":false,\"public_metrics\":{\"followers_count\":3400,\"following_count\":120,"
                + "\"tweet_count\":900,\"listed_count\":40}}";
    }
}
