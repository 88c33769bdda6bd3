// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sillage.core.mention.Folding;
import org.sillage.core.message.Message;

/**
 * Names that two outlets claim. Paper and site may share one where their medium tells them apart; else the register has
 * to choose, and a user is told whom it chose.
 */
final class OutletClaims {

    private record Claim(String name, String medium) {}

    private record Owner(String key, int line) {}

    private final Map<Claim, Owner> owners = new HashMap<>();

    /** Says which names of these outlets count for another one of them. */
    static void check(List<Section> outlets) {
        OutletClaims claims = new OutletClaims();
        // In the order of the register: a name goes before any other name.
        outlets.forEach(outlet -> outlet.scalar("name").ifPresent(name -> claims.claim(outlet, name)));
        outlets.forEach(outlet -> others(outlet).forEach(name -> claims.claim(outlet, name)));
    }

    private static Stream<YamlNode.Scalar> others(Section outlet) {
        return Stream.concat(
                outlet.scalars("aliases").stream(),
                outlet.sections("editions").stream().flatMap(edition -> edition.scalar("name").stream()));
    }

    private void claim(Section outlet, YamlNode.Scalar name) {
        String key = outlet.text("key").orElse("");
        Claim claim =
                new Claim(Folding.folded(name.text()), outlet.text("medium").orElse(""));
        Owner owner = owners.putIfAbsent(claim, new Owner(key, name.place().line()));
        if (owner == null || owner.key().equals(key)) return;
        outlet.warning(name.place(), Message.of("config.outlet-name.double", name.text(), owner.key(), owner.line()));
    }
}
