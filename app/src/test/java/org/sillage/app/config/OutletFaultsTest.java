// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One outlet must not be two, nor two things on one day. */
class OutletFaultsTest {

    private final Faults faults = new Faults();

    private void bind(String... entries) {
        String text = "outlets:\n  - " + String.join("\n  - ", entries) + "\n";
        Optional<YamlNode> document = YamlReader.read("outlets.yaml", text.getBytes(StandardCharsets.UTF_8), faults);
        SchemaCheck.named("outlets").check("outlets.yaml", document.orElseThrow(), faults);
        new OutletsBinder().bind(Section.of("outlets.yaml", document, faults));
    }

    private static List<String> said(List<Fault> faults) {
        return faults.stream()
                .map(fault -> String.format(
                        Locale.ROOT,
                        "%d:%d %s %s",
                        fault.place().line(),
                        fault.place().column(),
                        fault.message().key(),
                        fault.message().arguments()))
                .toList();
    }

    @Test
    void aNameOfTwoOutletsIsSaidWithBoth() {
        bind("{key: a.example, name: Le Soir, aliases: [Soir]}", "{key: b.example, name: Le Jour, aliases: [LE SOIR]}");
        assertThat(faults.errors()).isEmpty();
        assertThat(said(faults.warnings())).containsExactly("3:47 config.outlet-name.double [LE SOIR, a.example, 2]");
    }

    @Test
    void paperAndSiteMayShareTheirName() {
        bind("{key: a.example, name: Le Soir}", "{key: a-papier, name: Le Soir, medium: print, parent: a.example}");
        assertThat(faults.errors()).isEmpty();
        assertThat(faults.warnings()).isEmpty();
    }

    @Test
    void aDomainOfTwoOutletsIsAnError() {
        bind("{key: a.example, name: A, domains: [a.example]}", "{key: b.example, name: B, domains: [a.example]}");
        assertThat(said(faults.errors())).containsExactly("3:41 config.domain.double [a.example, a.example]");
    }

    @Test
    void editionsThatShareADayAreAnErrorWhereTheSecondStands() {
        bind("{key: a, name: A, editions: [{to: 2017-11-13, name: B}, {from: 2017-11-13, name: C}]}");
        assertThat(said(faults.errors())).containsExactly("2:61 config.edition.overlap [2]");
    }

    @Test
    void editionsOfFollowingDaysAreSound() {
        bind("{key: a, name: A, editions: [{to: 2017-11-12, name: B}, {from: 2017-11-13, to: 2018-01-01, tier: 2}]}");
        assertThat(faults.errors()).isEmpty();
    }

    @Test
    void anEditionThatEndsBeforeItBeginsIsAnError() {
        bind("{key: a, name: A, editions: [{from: 2018-01-02, to: 2018-01-01, name: B}]}");
        assertThat(said(faults.errors())).containsExactly("2:57 config.edition.turned [2018-01-01, 2018-01-02]");
    }

    @Test
    void theParentOfAnEditionIsAnOutletToo() {
        bind("{key: a, name: A, editions: [{to: 2018-01-01, parent: groupe}]}");
        assertThat(said(faults.errors())).containsExactly("2:59 config.parent [groupe]");
    }
}
