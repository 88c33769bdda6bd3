// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.CommandLineHome;
import org.sillage.core.mention.Folding;
import org.sillage.core.mention.Outlet;
import org.sillage.core.mention.OutletRegister;

/** The register that a new home begins with. */
class BundledOutletsTest {

    private static final Set<String> KINDS = Set.of(
            "national-daily",
            "regional-daily",
            "weekly",
            "monthly",
            "trade",
            "web",
            "radio",
            "television",
            "agency",
            "free");

    private ConfigReader reader;
    private OutletRegister register = OutletRegister.EMPTY;

    @BeforeEach
    void read(@TempDir Path root) throws ConfigurationException, java.io.IOException {
        CommandLineHome.with(root);
        reader = ConfigReader.ofHome(root, Map.of(), Clock.systemUTC());
        register = reader.outlets();
    }

    @Test
    void itHasNoFault() {
        assertThat(reader.check().errors()).isEmpty();
    }

    @Test
    void itKnowsTheFrenchAndTheEnglishLanguagePress() {
        assertThat(register.all())
                .filteredOn(outlet -> outlet.language().equals("fr"))
                .hasSizeGreaterThan(150);
        assertThat(register.all())
                .filteredOn(outlet -> outlet.language().equals("en"))
                .hasSizeGreaterThan(60);
    }

    @Test
    void anOutletIsFoundByAddressAndByEveryNameOfIt() {
        assertThat(register.ofAddress(URI.create("https://www.lemonde.fr/economie/article/1.html"))
                        .map(Outlet::key))
                .contains("lemonde.fr");
        assertThat(register.ofAddress(URI.create("https://la1ere.francetvinfo.fr/martinique/1.html"))
                        .map(Outlet::key))
                .contains("la1ere.francetvinfo.fr");
        assertThat(register.ofName("LES ECHOS").map(Outlet::key)).contains("lesechos.fr");
        assertThat(register.ofName("Dernières Nouvelles d’Alsace").map(Outlet::key))
                .contains("dna.fr");
    }

    @Test
    void noTwoOutletsClaimOneDomainOrName() {
        Map<String, String> owners = new HashMap<>();
        for (Outlet outlet : register.all()) {
            outlet.domains().forEach(domain -> assertUnclaimed(owners, domain, outlet));
            assertUnclaimed(owners, Folding.folded(outlet.name()), outlet);
            outlet.aliases().forEach(alias -> assertUnclaimed(owners, Folding.folded(alias), outlet));
        }
    }

    @Test
    void everyOutletHasAKindAZoneAndItsOwnKeyAmongItsDomains() {
        Collection<Outlet> outlets = register.all();
        List<String> keys = outlets.stream().map(Outlet::key).toList();
        assertThat(outlets).allSatisfy(outlet -> {
            assertThat(KINDS).contains(outlet.kind());
            assertThat(outlet.domains()).contains(outlet.key());
            assertThat(ZoneId.getAvailableZoneIds()).contains(outlet.zone().orElseThrow());
            assertThat(outlet.country()).hasSize(2);
            outlet.parent().ifPresent(parent -> assertThat(keys).contains(parent));
        });
    }

    @Test
    void noAudienceIsClaimedWithoutSourceAndDate() {
        assertThat(register.all())
                .allSatisfy(outlet -> assertThat(outlet.audience()).isEmpty());
    }

    private static void assertUnclaimed(Map<String, String> owners, String name, Outlet outlet) {
        owners.putIfAbsent(name, outlet.key());
        assertThat(owners).as("%s of %s", name, outlet.key()).containsEntry(name, outlet.key());
    }
}
