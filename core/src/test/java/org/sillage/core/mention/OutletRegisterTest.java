// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.core.mention.Clipping.Medium;

/** Paper and site of one brand, and what an outlet was on a day. */
class OutletRegisterTest {

    private final OutletRegister register = new OutletRegister(List.of(
            outlet("soir.example", "Le Soir", List.of("Le Soir.fr"), Optional.empty()),
            outlet("soir-papier", "Le Soir", List.of("Le Soir Dimanche"), Optional.of(Medium.PRINT)),
            outlet("canal.example", "Canal", List.of(), Optional.of(Medium.WEB)),
            outlet("canal-radio", "Canal", List.of(), Optional.of(Medium.RADIO)),
            outlet("midi.example", "Le Midi", List.of(), Optional.empty()),
            outlet("nord-papier", "Le Nord (papier)", List.of(), Optional.of(Medium.PRINT)),
            outlet("nord.example", "Le Nord", List.of(), Optional.empty())));

    @ParameterizedTest
    @CsvSource({
        "Le Soir, PRINT, soir-papier",
        "LE SOIR, WEB, soir.example",
        "Le Soir, UNKNOWN, soir.example",
        "Le Soir, RADIO, soir.example",
        "Le Soir (papier), UNKNOWN, soir-papier",
        "Le Soir - Édition papier, UNKNOWN, soir-papier",
        "Le Soir (site web), UNKNOWN, soir.example",
        "Le Soir.fr, UNKNOWN, soir.example",
        "Canal, RADIO, canal-radio",
        "Canal.com, UNKNOWN, canal.example",
        "Le Nord, PRINT, nord-papier",
        "Le Nord, UNKNOWN, nord.example",
    })
    void ofOutletsThatBearANameTheMediumChooses(String stated, Medium medium, String key) {
        assertThat(register.find(stated, medium).map(Outlet::key)).contains(key);
    }

    @ParameterizedTest
    @CsvSource({"Le Soir (site web), PRINT, soir.example", "Le Soir (papier), WEB, soir-papier"})
    void whatANameEndsInGoesBeforeTheMediumBesideIt(String stated, Medium medium, String key) {
        assertThat(register.find(stated, medium).map(Outlet::key)).contains(key);
    }

    @ParameterizedTest
    @CsvSource({"Le Midi, PRINT, midi.example", "Le Midi (papier), UNKNOWN, midi.example"})
    void anOutletWithoutSisterTakesEveryMedium(String stated, Medium medium, String key) {
        assertThat(register.find(stated, medium).map(Outlet::key)).contains(key);
    }

    @ParameterizedTest
    @CsvSource({
        "soir.example, PRINT, soir.example",
        "soir-papier, WEB, soir-papier",
        "www.soir.example, PRINT, soir.example"
    })
    void aKeyOrDomainMeansItsOutletWhateverTheMedium(String stated, Medium medium, String key) {
        assertThat(register.find(stated, medium).map(Outlet::key)).contains(key);
    }

    @Test
    void onlyANameOfSeveralMediaIsShared() {
        assertThat(register.isShared("Le Soir")).isTrue();
        assertThat(register.isShared("Le Soir Dimanche")).isFalse();
        assertThat(register.isShared("Le Midi")).isFalse();
        assertThat(register.isShared("soir.example")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-11-12, Le Matin Gratuit, free, 3, groupe",
        "2017-11-13, Le Matin, national-daily, 1, ''",
        "2018-06-30, Le Matin, national-daily, 1, ''",
        "2018-07-01, Le Nouveau Matin, national-daily, 1, ''",
    })
    void anOutletIsWhatItsEditionOfTheDaySays(LocalDate day, String name, String kind, int tier, String parent) {
        Outlet outlet = outletOf(List.of(
                new Outlet.Edition(
                        Optional.empty(),
                        Optional.of(LocalDate.parse("2017-11-12")),
                        Optional.of("Le Matin Gratuit"),
                        Optional.of("groupe"),
                        Optional.of("free"),
                        Optional.of(3)),
                named("Le Nouveau Matin", "2018-07-01")));
        Outlet then = outlet.on(day);
        assertThat(then.name()).isEqualTo(name);
        assertThat(then.kind()).isEqualTo(kind);
        assertThat(then.tier()).contains(tier);
        assertThat(then.parent().orElse("")).isEqualTo(parent);
        assertThat(then.key()).isEqualTo("matin.example");
    }

    @Test
    void anOutletIsFoundByTheNameOfAnEdition() {
        OutletRegister known = new OutletRegister(List.of(outletOf(List.of(named("Le Nouveau Matin", "2018-07-01")))));
        assertThat(known.ofName("le nouveau matin").map(Outlet::key)).contains("matin.example");
    }

    private static Outlet.Edition named(String name, String from) {
        return new Outlet.Edition(
                Optional.of(LocalDate.parse(from)),
                Optional.empty(),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Outlet outlet(String key, String name, List<String> aliases, Optional<Medium> medium) {
        return outlet(key, name, aliases, medium, List.of());
    }

    private static Outlet outletOf(List<Outlet.Edition> editions) {
        return outlet("matin.example", "Le Matin", List.of(), Optional.empty(), editions);
    }

    private static Outlet outlet(
            String key, String name, List<String> aliases, Optional<Medium> medium, List<Outlet.Edition> editions) {
        return new Outlet(
                key,
                name,
                aliases,
                List.of(),
                Optional.empty(),
                "national-daily",
                "FR",
                "fr",
                Optional.of(1),
                Optional.empty(),
                List.of(),
                medium,
                editions);
    }
}
