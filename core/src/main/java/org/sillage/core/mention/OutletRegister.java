// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outlets that {@code outlets.yaml} names, found by key, domain or name. */
public final class OutletRegister {

    /** No outlet at all: every key is its own outlet. */
    public static final OutletRegister EMPTY = new OutletRegister(List.of());

    private final Map<String, Outlet> byKey = new HashMap<>();
    private final Map<String, Outlet> byDomain = new HashMap<>();
    private final Map<String, Outlet> byName = new HashMap<>();

    /** @param outlets where two claim one domain or name, the first has it */
    public OutletRegister(Collection<Outlet> outlets) {
        for (Outlet outlet : outlets) {
            byKey.putIfAbsent(outlet.key(), outlet);
            outlet.domains().forEach(domain -> byDomain.putIfAbsent(domain, outlet));
            byName.putIfAbsent(Folding.folded(outlet.name()), outlet);
            outlet.aliases().forEach(alias -> byName.putIfAbsent(Folding.folded(alias), outlet));
        }
    }

    /** The outlet of this key; an {@linkplain Outlet#unlisted unlisted} one where nobody described it. */
    public Outlet byKey(String key) {
        return find(key).orElseGet(() -> Outlet.unlisted(key));
    }

    /** The outlet of a key, also where the key is a domain or name that the register has come to know since. */
    public Optional<Outlet> find(String key) {
        return Optional.ofNullable(byKey.get(key)).or(() -> ofHost(key)).or(() -> ofName(key));
    }

    /** The outlet that publishes on an address: its host, or the nearest domain above it. */
    public Optional<Outlet> ofAddress(URI address) {
        return Optional.ofNullable(address.getHost()).flatMap(this::ofHost);
    }

    /** The outlet known by a name, without regard to case, accents and punctuation. */
    public Optional<Outlet> ofName(String name) {
        return Optional.ofNullable(byName.get(Folding.folded(name)));
    }

    private Optional<Outlet> ofHost(String host) {
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
