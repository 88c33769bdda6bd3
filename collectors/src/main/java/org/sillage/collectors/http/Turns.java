// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** One request at a time to one host and port, with a pause after each, and none before the server wants one. */
final class Turns {

    private final Map<String, Turn> turns = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Sleeper sleeper;

    Turns(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Work that may fail. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T get() throws E;
    }

    /** Waits for its turn, works, and lets the next one in after the pause. */
    <T, E extends Exception> T inTurn(String hostPort, Duration pause, Work<T, E> work) throws E, InterruptedException {
        Turn turn = turns.computeIfAbsent(hostPort, unused -> new Turn());
        turn.lock.lockInterruptibly();
        try {
            Duration wait = Duration.between(clock.instant(), turn.next);
            if (wait.isPositive()) sleeper.sleep(wait);
            return work.get();
        } finally {
            turn.notBefore(clock.instant().plus(pause));
            turn.lock.unlock();
        }
    }

    /** How long the host wants to be left alone from now on; zero or less when it does not. */
    Duration wait(String hostPort) {
        Turn turn = turns.get(hostPort);
        return turn == null ? Duration.ZERO : Duration.between(clock.instant(), turn.next);
    }

    /** The server asked to be left alone: everybody waits. */
    void leaveAlone(String hostPort, Duration time) {
        turns.computeIfAbsent(hostPort, unused -> new Turn())
                .notBefore(clock.instant().plus(time));
    }

    private static final class Turn {

        private final ReentrantLock lock = new ReentrantLock(true);
        private volatile Instant next = Instant.MIN;

        synchronized void notBefore(Instant time) {
            if (time.isAfter(next)) next = time;
        }
    }
}
