// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.mention.Folding;
import org.sillage.core.mention.Outlet;
import org.sillage.core.mention.OutletRegister;

/** Which outlets are one, or of one brand, whether they are written by key, domain or name. */
final class OutletKin {

    private final OutletRegister outlets;
    private final Map<String, Place> known = new HashMap<>();

    OutletKin(OutletRegister outlets) {
        this.outlets = outlets;
    }

    /**
     * @param outlet the key of an outlet
     * @param others as lists write them
     */
    OutletFit fit(String outlet, Collection<String> others) {
        OutletFit best = OutletFit.OTHER;
        for (String other : others) {
            OutletFit fit = fit(outlet, other);
            if (fit.compareTo(best) < 0) best = fit;
        }
        return best;
    }

    OutletFit fit(String outlet, String other) {
        if (outlet.isBlank() || other.isBlank()) return OutletFit.OTHER;
        Place here = place(outlet);
        Place there = place(other);
        if (here.name().equals(there.name())) return OutletFit.SAME;
        return here.brand().equals(there.brand()) ? OutletFit.RELATED : OutletFit.OTHER;
    }

    /** What outlets of one brand share; empty for an unknown outlet. */
    String brand(String outlet) {
        return outlet.isBlank() ? "" : place(outlet).brand();
    }

    private Place place(String written) {
        return known.computeIfAbsent(written, this::look);
    }

    private Place look(String written) {
        Optional<Outlet> outlet = outlets.find(written);
        if (outlet.isPresent()) return new Place(outlet.get().key(), brand(outlet.get()));
        String name = plain(written);
        return new Place(name, name);
    }

    /** The topmost of its parents; a ring of them ends at its first. */
    private String brand(Outlet outlet) {
        Outlet top = outlet;
        for (int steps = 0; steps < 5 && top.parent().isPresent(); steps++) {
            top = outlets.byKey(top.parent().get());
        }
        return top.key();
    }

    /** Nobody described it: ouest-matin.example, Ouest-Matin and OUEST MATIN are one all the same. */
    private static String plain(String written) {
        String host = written.strip();
        int dot = host.lastIndexOf('.');
        boolean domain = dot > 0 && host.indexOf(' ') < 0;
        return Folding.folded(domain ? host.substring(0, dot) : host).replace(" ", "");
    }

    private record Place(String name, String brand) {}
}
