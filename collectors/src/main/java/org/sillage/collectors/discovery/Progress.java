// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a search by date is done, as the text kept with each page. A look that found the service out of order moves
 * nothing, so that the next one asks for its days too.
 *
 * @param question that was asked: another one makes the rest worthless
 * @param done up to when; empty where nothing is
 * @param page the service's own mark of the page that is due, with what belongs to it; empty where a period begins
 */
record Progress(String question, Optional<Instant> done, String page) {

    private static final String VERSION = "search/1";
    private static final String BLANKS = "\\s+";

    /** Of nothing done. */
    static Progress none(String question) {
        return new Progress(question.replaceAll(BLANKS, " "), Optional.empty(), "");
    }

    /** What the text says; nothing done where it is empty or of another question. */
    static Progress parse(String text, String question) {
        Progress none = none(question);
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[0].equals(VERSION) || !lines[1].equals(none.question)) return none;
        try {
            Optional<Instant> done = lines[2].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(lines[2]));
            return new Progress(none.question, done, lines[3]);
        } catch (DateTimeException damaged) {
            return none;
        }
    }

    /** A period was asked for to its end. */
    Progress until(Instant end) {
        return new Progress(question, Optional.of(end), "");
    }

    /** A page of a period is due. */
    Progress at(String due) {
        return new Progress(question, done, due.replaceAll(BLANKS, " "));
    }

    /** One line each. */
    String text() {
        return String.join("\n", VERSION, question, done.map(Instant::toString).orElse(""), page);
    }
}
