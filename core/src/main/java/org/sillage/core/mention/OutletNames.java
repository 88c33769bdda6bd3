// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.core.mention.Clipping.Medium;

/**
 * Which outlets bear a name. Paper and site of a brand often bear the same one: the medium tells them apart, whether the
 * file states it or the name ends in it, as in "Le Figaro.fr" and "Ouest-France (papier)".
 */
final class OutletNames {

    private static final Pattern ENDING = Pattern.compile("(.+?) (?:"
            + "(?<web>fr|com|online|web|site|site web|site internet|web site|en ligne)"
            + "|(?<print>print|papier|imprime|edition papier|version papier|edition imprimee|print edition))$");

    private final Map<String, List<Outlet>> bearers = new HashMap<>();

    OutletNames(Collection<Outlet> outlets) {
        // Names before other names: a paper called Capital beats one that is sometimes called so.
        outlets.forEach(outlet -> add(outlet.name(), outlet));
        outlets.forEach(outlet -> outlet.aliases().forEach(alias -> add(alias, outlet)));
        outlets.forEach(outlet ->
                outlet.editions().forEach(edition -> edition.name().ifPresent(name -> add(name, outlet))));
        outlets.stream().filter(outlet -> outlet.medium().isPresent()).forEach(this::addWithoutEnding);
    }

    /** @param medium as the file states it; what the name itself ends in goes before it */
    Optional<Outlet> find(String name, Medium medium) {
        String folded = Folding.folded(name);
        List<Outlet> exact = bearing(folded);
        if (!exact.isEmpty()) return Optional.of(choose(exact, medium));
        Matcher ending = ENDING.matcher(folded);
        if (!ending.matches()) return Optional.empty();
        List<Outlet> shorter = bearing(ending.group(1));
        return shorter.isEmpty() ? Optional.empty() : Optional.of(choose(shorter, said(ending)));
    }

    /** Whether a name alone does not tell which outlet is meant, since its bearers are of several media. */
    boolean isShared(String name) {
        return bearing(Folding.folded(name)).stream()
                        .map(Outlet::medium)
                        .distinct()
                        .count()
                > 1;
    }

    private List<Outlet> bearing(String folded) {
        return bearers.getOrDefault(folded, List.of());
    }

    /** Where the medium is unknown, or nobody is of it, the first that does not say its own, else the first. */
    private static Outlet choose(List<Outlet> outlets, Medium medium) {
        if (medium == Medium.UNKNOWN) return outlets.getFirst();
        return outlets.stream()
                .filter(outlet -> outlet.medium().equals(Optional.of(medium)))
                .findFirst()
                .or(() -> outlets.stream()
                        .filter(outlet -> outlet.medium().isEmpty())
                        .findFirst())
                .orElse(outlets.getFirst());
    }

    private static Medium said(Matcher ending) {
        return ending.group("web") == null ? Medium.PRINT : Medium.WEB;
    }

    /** A paper described as "Ouest-Matin (papier)" is called Ouest-Matin by files that state the medium beside it. */
    private void addWithoutEnding(Outlet outlet) {
        Matcher ending = ENDING.matcher(Folding.folded(outlet.name()));
        if (ending.matches()) add(ending.group(1), outlet);
    }

    private void add(String name, Outlet outlet) {
        List<Outlet> known = bearers.computeIfAbsent(Folding.folded(name), folded -> new ArrayList<>());
        if (!known.contains(outlet)) known.add(outlet);
    }
}
