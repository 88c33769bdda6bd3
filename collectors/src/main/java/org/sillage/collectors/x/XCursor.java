// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where to go on, as the text kept with each page: how far each stream is read, the page that is due, and what was spent.
 *
 * <p>A stream is a search, or what one account published, or what names it. Its time done moves only with its last page:
 * pages run backwards in time, so one that was cut short has a hole in its middle until it is gone on with.
 */
final class XCursor {

    private static final String VERSION = "x/1";

    private final Map<String, Instant> done = new TreeMap<>();
    private final Map<String, Long> accounts = new TreeMap<>();
    private final Map<String, Due> due = new TreeMap<>();
    private Spending spent = new Spending(YearMonth.of(1970, 1), 0, 0);
    private int refreshed;

    /**
     * The next page of a stream.
     *
     * @param from of all its pages, inclusive; empty for as far back as the network goes
     * @param to of all its pages, exclusive
     * @param token of the page; empty for the first one
     */
    record Due(String stream, Optional<Instant> from, Instant to, String token) {}

    /** What the text says; of the very beginning where it is empty, or another program's. */
    static XCursor parse(String text) {
        XCursor cursor = new XCursor();
        String[] lines = text.split("\n", -1);
        if (!lines[0].equals(VERSION)) return cursor;
        for (String line : lines) {
            try {
                cursor.take(line.split(" ", -1));
            } catch (DateTimeException | NumberFormatException damaged) {
                return new XCursor();
            }
        }
        return cursor;
    }

    private void take(String... words) {
        switch (words[0]) {
            case "spent" ->
                spent = new Spending(YearMonth.parse(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]));
            case "account" -> accounts.put(words[1], Long.valueOf(words[2]));
            case "done" -> done.put(words[1], Instant.parse(words[2]));
            case "due" -> {
                Optional<Instant> from = words[2].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(words[2]));
                due(new Due(words[1], from, Instant.parse(words[3]), words[4]));
            }
            case "refreshed" -> refreshed = Integer.parseInt(words[1]);
            default -> {
                // The first line, or something of a later version.
            }
        }
    }

    /** One line each. */
    String text() {
        StringBuilder text = new StringBuilder(VERSION).append('\n');
        text.append("spent " + spent.month() + " " + spent.posts() + " " + spent.users() + "\n");
        accounts.forEach((handle, id) -> text.append("account " + handle + " " + id + "\n"));
        done.forEach((stream, time) -> text.append("done " + stream + " " + time + "\n"));
        due.values()
                .forEach(page -> text.append("due " + page.stream() + " "
                        + page.from().map(Instant::toString).orElse("") + " " + page.to() + " " + page.token() + "\n"));
        if (refreshed > 0) text.append("refreshed " + refreshed + "\n");
        return text.toString();
    }

    /** Up to when a stream is read; empty when it never was to its end. */
    Optional<Instant> done(String stream) {
        return Optional.ofNullable(done.get(stream));
    }

    /** A stream is read to its end. */
    void done(String stream, Instant until) {
        done.put(stream, until);
        due.remove(stream);
    }

    /** The page of a stream that was about to be asked; empty where it begins anew. */
    Optional<Due> due(String stream) {
        return Optional.ofNullable(due.get(stream));
    }

    /** A stream that was cut short begins anew. */
    void forget(String stream) {
        due.remove(stream);
    }

    void due(Due page) {
        due.put(page.stream(), page);
    }

    Optional<Long> account(String handle) {
        return Optional.ofNullable(accounts.get(handle));
    }

    void accounts(Map<String, Long> known) {
        accounts.putAll(known);
    }

    Spending spent() {
        return spent;
    }

    void spent(Spending total) {
        spent = total;
    }

    /** Of the posts that were due when this run began, how many were asked again. */
    int refreshed() {
        return refreshed;
    }

    void refreshed(int posts) {
        refreshed = posts;
    }
}
