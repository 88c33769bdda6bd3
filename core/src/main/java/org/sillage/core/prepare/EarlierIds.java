// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Clipping.Medium;
import org.sillage.core.mention.Folding;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Outlet;
import org.sillage.core.mention.OutletRegister;

/**
 * Ids that a clipping without address would have been given before its outlet was described, called otherwise, or told
 * from a sister of the same name: whichever of them was met before is the same article.
 */
final class EarlierIds {

    private final OutletRegister outlets;

    EarlierIds(OutletRegister outlets) {
        this.outlets = outlets;
    }

    /**
     * @param read as the reader left it
     * @param known the id that it has now
     * @return the id as another one of each earlier id; empty for an article with an address
     */
    Stream<Finding> of(Clipping read, MentionId known, String place) {
        if (!read.id().isUnaddressed()) return Stream.empty();
        return UnaddressedId.parse(read.id().value()).stream().flatMap(parsed -> {
            Set<String> own = own(parsed.outlet(), read.medium());
            Set<String> sisters = read.medium() == Medium.UNKNOWN ? Set.of() : sisters(parsed.outlet());
            return Stream.concat(
                            own.stream().map(outlet -> alias(parsed, outlet, known, place, false)),
                            sisters.stream()
                                    .filter(outlet -> !own.contains(outlet))
                                    .map(outlet -> alias(parsed, outlet, known, place, true)))
                    .filter(alias -> !alias.mention().equals(known));
        });
    }

    private static Finding.Alias alias(
            UnaddressedId parsed, String outlet, MentionId known, String place, boolean ofOneMedium) {
        return new Finding.Alias(known, new MentionId(parsed.withOutlet(outlet)), place, ofOneMedium);
    }

    /** What the outlet itself is found by; not a name that alone would not tell it from another. */
    private Set<String> own(String stated, Medium medium) {
        Set<String> own = new LinkedHashSet<>();
        outlets.find(stated, medium).ifPresent(outlet -> {
            own.add(outlet.key());
            outlet.domains().forEach(domain -> own.add(domain.toLowerCase(Locale.ROOT)));
            names(outlet)
                    .filter(name -> isOnly(outlet, name))
                    .map(Folding::folded)
                    .forEach(own::add);
        });
        own.remove("");
        return own;
    }

    private static Stream<String> names(Outlet outlet) {
        Stream<String> editions = outlet.editions().stream().flatMap(edition -> edition.name().stream());
        return Stream.of(Stream.of(outlet.name()), outlet.aliases().stream(), editions)
                .flatMap(name -> name);
    }

    private boolean isOnly(Outlet outlet, String name) {
        return !outlets.isShared(name)
                && outlets.find(name).filter(outlet::equals).isPresent();
    }

    /** Before it had a sister, an outlet alone bore the name; so did whoever of them was described later. */
    private Set<String> sisters(String stated) {
        Set<String> sisters = new LinkedHashSet<>();
        if (!outlets.isShared(stated)) return sisters;
        for (Medium medium : List.of(Medium.UNKNOWN, Medium.WEB, Medium.PRINT, Medium.RADIO, Medium.TELEVISION)) {
            outlets.find(stated, medium).map(Outlet::key).ifPresent(sisters::add);
        }
        return sisters;
    }
}
