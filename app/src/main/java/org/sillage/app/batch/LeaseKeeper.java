// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sillage.core.ledger.Lease;
import org.sillage.core.ledger.Leases;
import org.sillage.core.ledger.LedgerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes leases for this process and renews them while it lives. A lease of a process that no longer runs on this machine
 * is taken over at once; one of another machine once it expires.
 */
final class LeaseKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

    private static final Duration LIFETIME = Duration.ofSeconds(30);
    private static final Duration RENEWAL = Duration.ofSeconds(10);
    private static final String SEPARATOR = "|";

    private final Leases leases;
    private final String holder;
    private final String host;
    private final Map<String, Lease> held = new ConcurrentHashMap<>();
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lease-renewal").factory());

    LeaseKeeper(Leases leases) {
        this.leases = leases;
        this.host = hostName();
        ProcessHandle self = ProcessHandle.current();
        // The start time tells this process from a later one that gets the same number.
        this.holder = String.join(SEPARATOR, host, Long.toString(self.pid()), started(self));
        // Never waited for: it ends with this object.
        var unused = renewing.scheduleWithFixedDelay(
                this::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Empty while another living process, or another thread of this one, holds it. */
    synchronized Optional<Lease> take(String name) {
        if (held.containsKey(name)) return Optional.empty();
        leases.held(name).filter(this::isOfTheDead).ifPresent(leases::release);
        Optional<Lease> taken = leases.take(name, holder, LIFETIME);
        taken.ifPresent(lease -> held.put(name, lease));
        return taken;
    }

    /** Names, of those that begin so, which nobody gave back: of whoever runs, and of the dead. */
    List<String> left(String prefix) {
        return leases.notReturned().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    synchronized void release(Lease lease) {
        held.remove(lease.name());
        leases.release(lease);
    }

    private void renew() {
        for (Lease lease : held.values()) {
            try {
                leases.renew(lease, LIFETIME);
            } catch (LedgerException notNow) {
                // A full disk, say. An exception that left this method would end all renewals for good.
                LOG.warn("lease {} was not renewed", lease.name(), notNow);
            }
        }
    }

    private boolean isOfTheDead(Lease lease) {
        String[] parts = lease.holder().split("\\" + SEPARATOR, -1);
        if (parts.length != 3 || !parts[0].equals(host) || lease.holder().equals(holder)) return false;
        return ProcessHandle.of(Long.parseLong(parts[1]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> started(process).equals(parts[2]))
                .isEmpty();
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName().replace(SEPARATOR, "");
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    @Override
    public void close() {
        renewing.shutdownNow();
        held.values().forEach(leases::release);
    }
}
