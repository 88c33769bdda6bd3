// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.mention.Clipping.Medium;

/** The outlets that {@code outlets.yaml} names, found by key, domain or name. */
public final class OutletRegister {

    /** No outlet at all: every key is its own outlet. */
    public static final OutletRegister EMPTY = new OutletRegister(List.of());

    private final Map<String, Outlet> byKey = new LinkedHashMap<>();
    private final Map<String, Outlet> byDomain = new HashMap<>();
    private final OutletNames names;

    /** @param outlets where two claim one domain, or one name in one medium, the first has it */
    public OutletRegister(Collection<Outlet> outlets) {
        for (Outlet outlet : outlets) {
            byKey.putIfAbsent(outlet.key(), outlet);
            byDomain.putIfAbsent(outlet.key(), outlet);
            outlet.domains().forEach(domain -> byDomain.putIfAbsent(domain.toLowerCase(Locale.ROOT), outlet));
        }
        names = new OutletNames(outlets);
    }

    /** The outlet of this key; an {@linkplain Outlet#unlisted unlisted} one where nobody described it. */
    public Outlet byKey(String key) {
        return find(key).orElseGet(() -> Outlet.unlisted(key));
    }

    /** The outlet of a prepared clipping; an {@linkplain Outlet#unlisted unlisted} one where nobody described it. */
    public Outlet of(Clipping clipping) {
        return find(clipping.outlet(), clipping.medium()).orElseGet(() -> Outlet.unlisted(clipping.outlet()));
    }

    /** The outlet of a key, also where the key is a domain or name that the register has come to know since. */
    public Optional<Outlet> find(String key) {
        return find(key, Medium.UNKNOWN);
    }

    /** The outlet of a key; of those that bear it as their name, the one of a medium. */
    public Optional<Outlet> find(String key, Medium medium) {
        return Optional.ofNullable(byKey.get(key))
                .or(() -> ofHost(key.strip().toLowerCase(Locale.ROOT)))
                .or(() -> names.find(key, medium));
    }

    /** The outlet that publishes on an address: that of its host, else of the nearest domain above it. */
    public Optional<Outlet> ofAddress(URI address) {
        return CanonicalUrl.host(address).flatMap(this::ofHost);
    }

    /** The outlet known by a name, without regard to case, accents and punctuation. */
    public Optional<Outlet> ofName(String name) {
        return names.find(name, Medium.UNKNOWN);
    }

    /** Whether a name needs a medium beside it to tell which outlet is meant; a key or domain never does. */
    public boolean isShared(String name) {
        return !byKey.containsKey(name) && names.isShared(name);
    }

    /** Every outlet, in the order given. */
    public Collection<Outlet> all() {
        return byKey.values();
    }

    private Optional<Outlet> ofHost(String host) {
        if (host.indexOf('.') < 0) return Optional.empty();
        String domain = host;
        while (true) {
            Outlet outlet = byDomain.get(domain);
            if (outlet != null) return Optional.of(outlet);
            int dot = domain.indexOf('.');
            if (dot < 0) return Optional.empty();
            domain = domain.substring(dot + 1);
        }
    }
}
