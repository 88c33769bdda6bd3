// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.core.campaign.Accredited;
import org.sillage.core.campaign.AccreditedList;

/** Nobody here exists. */
class PersonRegisterTest {

    private static final String OUEST = "ouest-matin.example";
    private static final String PRINT = "ouest-matin-papier";
    private static final String LOIRE = "loire-info.example";

    private AccreditedList list = AccreditedList.NONE;
    private Map<Signature, String> decided = Map.of();

    private PersonRegister register(Signature... signatures) {
        PersonRules rules = new PersonRules(list, new PersonDecisions(decided, Titles.REGISTER), Titles.REGISTER);
        PersonRegister register = PersonRegister.of(List.of(signatures), rules);
        List<Signature> backwards = Arrays.asList(signatures.clone());
        Collections.reverse(backwards);
        assertThat(PersonRegister.of(backwards, rules).persons())
                .as("the order of signatures does not matter")
                .isEqualTo(register.persons());
        return register;
    }

    private static Signature in(String outlet, String name) {
        return new Signature(name, outlet);
    }

    /** Two signatures in Ouest-Matin and the outlet given: how many persons. */
    @ParameterizedTest
    @CsvSource({
        "Anne Dupont, ouest-matin.example, Anne DUPONT, 1",
        "Anne Dupont, loire-info.example, Dupont Anne, 1",
        "Anne Dupont, ouest-matin.example, A. Dupont, 1",
        "Anne Dupont, ouest-matin-papier, A. Dupont, 1",
        "Anne Dupont, loire-info.example, A. Dupont, 2",
        "A. Dupont, loire-info.example, A. Dupont, 2",
        "A. Dupont, ouest-matin-papier, A. Dupont, 1",
        "Anne Dupont, ouest-matin.example, Alain Dupont, 2",
        "Pierre de Villers, ouest-matin.example, Pierre Villers, 1",
        "Pierre de Villers, loire-info.example, Pierre Villers, 2",
        "Ana García Lorente, ouest-matin.example, Ana Garcia, 1",
        "Jan van den Berg, ouest-matin.example, J. van den Berg, 1",
        "Jean-Pierre Petit, ouest-matin.example, Jean Petit, 2",
        "Jean-Pierre Petit, ouest-matin.example, J.-P. Petit, 1",
    })
    void spellingsAreGathered(String one, String outlet, String other, int persons) {
        assertThat(register(in(OUEST, one), in(outlet, other)).persons()).hasSize(persons);
    }

    @Test
    void initialsThatFitTwoColleaguesStayAlone() {
        PersonRegister register = register(in(OUEST, "Anne Dupont"), in(OUEST, "Alain Dupont"), in(OUEST, "A. Dupont"));
        assertThat(register.persons()).hasSize(3);
    }

    @Test
    void initialsAndASurnameLeftOutLeadToOnePerson() {
        PersonRegister register =
                register(in(OUEST, "Anne Dupont"), in(OUEST, "Anne Dupont-Martin"), in(OUEST, "A. Dupont"));
        assertThat(register.persons()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("Anne Dupont-Martin");
            assertThat(person.certainty()).isEqualTo(Certainty.BY_INITIALS);
            assertThat(person.signatures()).hasSize(3);
        });
    }

    @Test
    void whoIsOnTheListHasItsNameAndTheLeastCertaintyOfTheSignatures() {
        list = new AccreditedList(List.of(Accredited.of("Anne Dupont", "Ouest-Matin")));
        PersonRegister register = register(in(OUEST, "A. Dupont"), in(PRINT, "DUPONT Anne"), in(LOIRE, "Anne Dupont"));
        assertThat(register.persons()).singleElement().satisfies(person -> {
            assertThat(person.listed()).contains(list.persons().getFirst());
            assertThat(person.isAccredited()).isTrue();
            assertThat(person.certainty()).isEqualTo(Certainty.BY_INITIALS);
        });
    }

    @Test
    void anUnlistedColleagueWithTheSameInitialsMakesThemAmbiguous() {
        list = new AccreditedList(List.of(Accredited.of("Anne Dupont", "Ouest-Matin")));
        PersonRegister register = register(in(OUEST, "A. Dupont"), in(OUEST, "Alain Dupont"));
        Person shortened = register.of(in(OUEST, "A. Dupont")).orElseThrow();
        assertThat(shortened.listed()).isEmpty();
        assertThat(shortened.certainty()).isEqualTo(Certainty.AMBIGUOUS);
        assertThat(shortened.perhaps()).isEqualTo(list.persons());
    }

    @Test
    void aListThatHasInitialsAloneFitsOneColleagueOrNone() {
        list = new AccreditedList(List.of(Accredited.of("A. Dupont", "Ouest-Matin")));
        assertThat(register(in(OUEST, "Anne Dupont")).persons())
                .singleElement()
                .satisfies(person -> assertThat(person.isAccredited()).isTrue());
        assertThat(register(in(OUEST, "Anne Dupont"), in(OUEST, "Alain Dupont")).persons())
                .hasSize(2)
                .noneSatisfy(person -> assertThat(person.isAccredited()).isTrue());
    }

    @Test
    void aPersonsWordBeatsTheRules() {
        list = new AccreditedList(
                List.of(Accredited.of("Anne Dupont", "Ouest-Matin"), Accredited.of("Alain Dupont", "Ouest-Matin")));
        decided = Map.of(in(OUEST, "A. DUPONT"), "Anne Dupont");
        Person person =
                register(in(OUEST, "A. Dupont")).of(in(OUEST, "A. Dupont")).orElseThrow();
        assertThat(person.listed()).contains(list.persons().getFirst());
        assertThat(person.certainty()).isEqualTo(Certainty.JUDGED);
    }

    @Test
    void aPersonsWordHoldsInItsOutletAlone() {
        decided = Map.of(in(OUEST, "A. Dupont"), "Anne Dupont");
        PersonRegister register = register(in(OUEST, "A. Dupont"), in(LOIRE, "A. Dupont"));
        assertThat(register.of(in(OUEST, "A. Dupont")).orElseThrow().name()).isEqualTo("Anne Dupont");
        assertThat(register.of(in(LOIRE, "A. Dupont")).orElseThrow().name()).isEqualTo("A. Dupont");
    }

    @Test
    void aPersonsWordMayHoldEverywhere() {
        decided = Map.of(in("", "Jane Penname"), "Anne Dupont");
        assertThat(register(in(OUEST, "Jane Penname"), in(LOIRE, "Anne Dupont")).persons())
                .singleElement()
                .satisfies(person -> assertThat(person.name()).isEqualTo("Anne Dupont"));
    }

    @Test
    void nobodyIsNoPerson() {
        decided = Map.of(in(OUEST, "Paul Courrier"), "");
        PersonRegister register = register(in(OUEST, "Paul Courrier"), in(LOIRE, "Paul Courrier"));
        assertThat(register.of(in(OUEST, "Paul Courrier"))).isEmpty();
        assertThat(register.persons()).hasSize(1);
    }

    /** Names are looked up, not compared each with each. */
    @Test
    void aFirstNameThatThousandsShareHoldsNothingUp() {
        Signature[] signatures = new Signature[4_000];
        for (int i = 0; i < signatures.length; i++) {
            signatures[i] = in(i % 2 == 0 ? OUEST : LOIRE, (i % 4 < 2 ? "Jean Nom" : "J. Nom") + i / 4);
        }
        assertThat(register(signatures).persons()).hasSize(1_000);
    }

    @Test
    void aPersonsWordIsNotJoinedToOthersByARule() {
        decided = Map.of(in(OUEST, "A. Dupont"), "Agathe Dupont");
        assertThat(register(in(OUEST, "A. Dupont"), in(OUEST, "Anne Dupont")).persons())
                .extracting(Person::name)
                .containsExactly("Agathe Dupont", "Anne Dupont");
    }
}
