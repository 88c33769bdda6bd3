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
import java.util.regex.Pattern;

/** The outlets that {@code outlets.yaml} names, found by key, domain or name. */
public final class OutletRegister {

    /** No outlet at all: every key is its own outlet. */
    public static final OutletRegister EMPTY = new OutletRegister(List.of());

    private static final Pattern EDITION =
            Pattern.compile(" (?:fr|com|online|web|site|site web|site internet|web site|print|papier|en ligne)$");

    private final Map<String, Outlet> byKey = new LinkedHashMap<>();
    private final Map<String, Outlet> byDomain = new HashMap<>();
    private final Map<String, Outlet> byName = new HashMap<>();

    /** @param outlets where two claim one domain or name, the first has it */
    public OutletRegister(Collection<Outlet> outlets) {
        for (Outlet outlet : outlets) {
            byKey.putIfAbsent(outlet.key(), outlet);
            byDomain.putIfAbsent(outlet.key(), outlet);
            outlet.domains().forEach(domain -> byDomain.putIfAbsent(domain.toLowerCase(Locale.ROOT), outlet));
        }
        // Names before other names: a paper called Capital beats one that is sometimes called so.
        outlets.forEach(outlet -> register(outlet.name(), outlet));
        outlets.forEach(outlet -> outlet.aliases().forEach(alias -> register(alias, outlet)));
    }

    /** The outlet of this key; an {@linkplain Outlet#unlisted unlisted} one where nobody described it. */
    public Outlet byKey(String key) {
        return find(key).orElseGet(() -> Outlet.unlisted(key));
    }

    /** The outlet of a key, also where the key is a domain or name that the register has come to know since. */
    public Optional<Outlet> find(String key) {
        return Optional.ofNullable(byKey.get(key))
                .or(() -> ofHost(key.strip().toLowerCase(Locale.ROOT)))
                .or(() -> ofName(key));
    }

    /** The outlet that publishes on an address: that of its host, else of the nearest domain above it. */
    public Optional<Outlet> ofAddress(URI address) {
        return CanonicalUrl.host(address).flatMap(this::ofHost);
    }

    /** The outlet known by a name, without regard to case, accents and punctuation. */
    public Optional<Outlet> ofName(String name) {
        String folded = Folding.folded(name);
        Outlet outlet = byName.get(folded);
        // "Le Figaro.fr", "Ouest-France (site web)": files add what a name does not have.
        return outlet != null
                ? Optional.of(outlet)
                : Optional.ofNullable(byName.get(EDITION.matcher(folded).replaceFirst("")));
    }

    /** Every outlet, in the order given. */
    public Collection<Outlet> all() {
        return byKey.values();
    }

    private void register(String name, Outlet outlet) {
        byName.putIfAbsent(Folding.folded(name), outlet);
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
