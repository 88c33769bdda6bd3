// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.sillage.core.mention.Folding;

/**
 * Words that no name has: functions, desks, what papers and offices are called. Kept short of words that are surnames
 * too (Page, Sage, Post, Marchand, Lemonde).
 */
final class NotPersons {

    private static final Set<String> WORDS = words("""
            redaction redactions redacteur redactrice redacteurs redactrices redazione redaccion redaktion
            redaktor redakteur redakteurin journaliste journalistes journalist journalists journalistin
            reporter reporters correspondant correspondante correspondants correspondantes correspondent
            correspondents corresponsal korrespondent envoye envoyee envoyes envoyees special speciale
            speciaux chef cheffe chroniqueur chroniqueuse columnist editorialiste editorialist editor
            editors editorial editeur editrice pigiste freelance stagiaire photographe photographer
            contributor contributors contributeur contributeurs contributrice collaborateur collaboratrice
            enviado enviada inviato inviata corrispondente correspondente corresponsales jornalista
            giornalista periodista verslaggever verslaggeefster redacteuren redactie redacao guest invite
            tribune collectif auteur auteurs author authors writer writers blogger blogueur blogueuse
            producer presenter host anchor senior chief deputy assistant associate director directeur
            directrice manager president presidente professeur professeure professor desk staff newsroom
            news newsdesk team equipe board bureau office service services web online digital site
            internet press presse prensa stampa media medias agence agency agencies agenzia agencia wire
            magazine journal newspaper quotidien hebdo gazette times daily weekly radio tv television
            podcast info infos information informations actu actus actualite actualites communique
            communication communications relations publi sponsored partenaire partenaires partner partners
            advertorial sponsorise sport sports politique politics culture economie economy business
            finance science sciences technology tech sante health monde world international france
            national local regions region societe company group groupe especial agencias today report
            society observatory political education environment environmental parliamentary diplomatic
            consumer football rugby cricket entertainment lifestyle european foreign content insights
            research equity newswire prnewswire globenewswire businesswire laboratory centre center
            college foundation fondation commission council conseil committee comite federation
            entreprises redaktionsnetzwerk anonyme anonymous anonimo anonyma admin administrator
            administrateur webmaster user unknown inconnu university universite universitat institute
            institut department departement ministere ministry association publie mis maj updated
            published modifie jour heures minutes lundi mardi mercredi jeudi vendredi samedi dimanche
            monday tuesday wednesday thursday friday saturday sunday janvier fevrier avril juillet aout
            septembre octobre novembre decembre january february july october november december chez for
            from contributing gastautor gastautorin hoofdredacteur chefredakteur chefredakteurin belgique
            of""");

    /** Places of two words, which a signature names behind a person and no other rule tells from one. */
    private static final Set<String> PLACES = Set.of(
            "new york",
            "new york city",
            "los angeles",
            "san francisco",
            "san diego",
            "las vegas",
            "new delhi",
            "hong kong",
            "tel aviv",
            "buenos aires",
            "mexico city",
            "rio de janeiro",
            "sao paulo",
            "cape town",
            "kuala lumpur",
            "abu dhabi",
            "abou dhabi",
            "addis abeba",
            "addis ababa",
            "phnom penh",
            "den haag",
            "washington dc",
            "santiago de chile",
            "saint petersbourg",
            "st petersburg",
            "nouvelle delhi");

    /** Who sign together. */
    private static final Set<String> GROUPS = words("""
            staff desk newsdesk newsroom bureau team equipe redaction redaktion redazione redaccion redactie redacao
            studio""");

    private NotPersons() {}

    /** Whether a word, or the only word of a part, says that nobody is named here. */
    static boolean isTelling(String word) {
        return WORDS.contains(Folding.folded(word));
    }

    /** Whether a word, or one of those that hyphens join in it, is that of people who sign together. */
    static boolean isGroup(String word) {
        return Arrays.stream(Folding.folded(word).split(" ", -1)).anyMatch(GROUPS::contains);
    }

    /** Whether a part names a place of two words or more. */
    static boolean isPlace(String part) {
        return PLACES.contains(Folding.folded(part));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
