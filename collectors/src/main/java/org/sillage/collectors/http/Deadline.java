// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Closes a socket when its time is up, whatever it is doing then: a read that waits, a handshake that drips, a server
 * that sends a byte now and then. This is real time whatever the clock says, because the server's slowness is real.
 */
final class Deadline implements AutoCloseable {

    private final long endNanos;
    private final Thread watch;
    private @Nullable Socket guarded;
    private boolean passed;

    Deadline(Duration left) {
        endNanos = System.nanoTime() + left.toNanos();
        watch = Thread.ofVirtual().start(() -> closeAfter(left));
    }

    /** From here on the socket closes when the time is up. */
    synchronized void guard(Socket socket) throws IOException {
        guarded = socket;
        if (passed) socket.close();
    }

    synchronized boolean hasPassed() {
        return passed;
    }

    /** What is left; zero or less when it has passed. */
    Duration left() {
        return Duration.ofNanos(endNanos - System.nanoTime());
    }

    /** Ends the watch; the socket is left alone. */
    @Override
    public void close() {
        watch.interrupt();
    }

    private void closeAfter(Duration left) {
        try {
            Thread.sleep(left);
        } catch (InterruptedException done) {
            return;
        }
        pass();
    }

    private synchronized void pass() {
        passed = true;
        if (guarded == null) return;
        try {
            guarded.close();
        } catch (IOException alreadyBroken) {
            // whoever reads from it is told the same
        }
    }
}
