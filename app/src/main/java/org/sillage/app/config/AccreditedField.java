// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.util.List;

/** A column of a list of accredited journalists, and the headings it is known by in French and English. */
enum AccreditedField {
    FIRST_NAME("prénom", "prénoms", "first name", "given name", "forename", "firstname"),
    LAST_NAME("nom de famille", "nom", "last name", "surname", "family name", "lastname"),
    NAME(
            "nom complet",
            "nom et prénom",
            "nom prénom",
            "prénom nom",
            "prénom et nom",
            "full name",
            "name",
            "journaliste",
            "journalist",
            "personne",
            "person",
            "accrédité (nom)"),
    OUTLET(
            "média",
            "medias",
            "media",
            "nom du média",
            "outlet",
            "outlets",
            "media outlet",
            "titre",
            "titre de presse",
            "rédaction",
            "support",
            "journal",
            "publication",
            "organisme",
            "organisation",
            "employeur",
            "chaîne",
            "station"),
    ALIAS(
            "alias",
            "aliases",
            "autre nom",
            "autres noms",
            "other name",
            "other names",
            "nom de jeune fille",
            "nom de naissance",
            "maiden name",
            "birth name",
            "nom d'usage",
            "nom marital",
            "nom d'épouse",
            "married name",
            "pseudonyme",
            "pseudo",
            "nom de plume",
            "pen name",
            "signature"),
    INVITED("invité", "invitée", "invité(e)", "invitation", "invited"),
    ACCREDITED(
            "accrédité",
            "accréditée",
            "accrédité(e)",
            "accréditation",
            "accrédité le",
            "accréditation le",
            "date d'accréditation",
            "accredited",
            "accreditation",
            "accredited on",
            "accreditation date");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nobody can change
    private final List<String> headings;

    AccreditedField(String... headings) {
        this.headings = List.of(headings);
    }

    /** The surest first. */
    List<String> headings() {
        return headings;
    }
}
