// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.util.List;

/** Phrases of French articles; invented, of nobody. */
final class FrenchWords implements Phrases.Words {

    @Override
    public String event() {
        return "L’Usine Extraordinaire";
    }

    @Override
    public List<String> titles() {
        return List.of(
                "L’Usine extraordinaire : {number} {craft} à découvrir {where}",
                "Au Grand Palais, l’Usine extraordinaire {what} {where}",
                "« Usine extraordinaire » : {who} {what}",
                "{who} raconte {number} jours avant l’Usine extraordinaire",
                "Industrie : l’Usine extraordinaire attire {number} {craft} {where}",
                "Usine extraordinaire, jour après jour : {who} et ses {number} {craft}",
                "Visite guidée de l’Usine extraordinaire avec {number} {craft}",
                "L’Usine extraordinaire vue par {who}, {where}",
                "Pourquoi {who} {what} à l’Usine extraordinaire",
                "Métiers : {number} {craft} attendus à l’Usine extraordinaire");
    }

    @Override
    public List<String> passingTitles() {
        return List.of(
                "Météo : {number} litres de pluie {where}",
                "Conseil municipal : {who} {what}",
                "Travaux {where} : {number} jours de déviation",
                "{who} {what} {where}, saison {number}",
                "Football : {number} supporters attendus {where}",
                "Marché couvert : {number} étals {where}",
                "Concert {where} : {number} places vendues");
    }

    @Override
    public List<String> sentences() {
        return List.of(
                "Dès l’ouverture, {number} élèves ont suivi {who} {where}, carnet à la main.",
                "« On ne fabrique plus comme hier », glisse une responsable venue avec {number} {craft}.",
                "Plus loin, {who} {what} sous le regard de {number} curieux.",
                "Une chaîne d’assemblage miniature occupe {number} mètres carrés {where}.",
                "Les {craft} expliquent leur geste {where}, sans vitre ni cordon.",
                "Il faut compter {number} minutes pour parcourir l’espace que {who} anime {where}.",
                "Dans l’allée centrale, {number} robots {what} en cadence.",
                "Les organisateurs disent avoir reçu {number} demandes de classes {where}.",
                "Pour {who}, l’enjeu tient en un mot : susciter {number} vocations par an.",
                "Le stand voisin rassemble {number} {craft}, tous volontaires.",
                "Un ancien apprenti raconte comment {who} {what} il y a {number} mois.",
                "Sur la mezzanine, {number} {craft} débattent de formation {where}.",
                "La région compte {number} postes ouverts, rappelle une conseillère {where}.",
                "Le public, familial, s’attarde {where} devant {number} pièces usinées.",
                "Une démonstration de soudure réunit {who} et {number} lycéens.",
                "Reste la question des salaires, que {who} aborde {where} sans détour.",
                "Des casques plongent {number} visiteurs dans un atelier qui {what}.",
                "« Ma fille veut devenir ingénieure », sourit une mère croisée {where}.",
                "Le fondateur promet {number} rencontres de plus {where} au printemps.",
                "À midi, {who} {what} devant une salle de {number} places.",
                "Les petits fabriquent {number} objets en bois {where}, qu’ils emportent.",
                "Une start-up voisine {what} avec {number} capteurs.",
                "Côté transports, {number} autocars stationnent {where} chaque matin.",
                "Un jury distingue {number} {craft} pour leur sens du partage.");
    }

    @Override
    public List<String> who() {
        return List.of(
                "une fonderie du Jura",
                "un équipementier lyonnais",
                "la filière mécanique",
                "un groupe d’apprentis",
                "EDF",
                "la Fondation Michelin",
                "Sanofi",
                "l’UIMM",
                "la FIM",
                "une PME de Vendée",
                "un lycée professionnel",
                "une chercheuse en matériaux",
                "un atelier de décolletage",
                "la maison mère",
                "une équipe de roboticiens");
    }

    @Override
    public List<String> what() {
        return List.of(
                "ouvre ses portes au public",
                "met la main à la pâte",
                "montre ses machines",
                "recrute sur place",
                "imprime des pièces en trois dimensions",
                "parle d’avenir",
                "bouscule les idées reçues",
                "change de visage",
                "fait le plein",
                "séduit les familles",
                "teste un bras articulé",
                "dévoile un prototype");
    }

    @Override
    public List<String> where() {
        return List.of(
                "sous la verrière",
                "à deux pas de la Seine",
                "au cœur de l’espace Inventer",
                "dans l’espace Fabriquer",
                "du côté de Partager",
                "à l’entrée de Connecter",
                "dans la nef",
                "au bord de la Loire",
                "dans le bassin grenoblois",
                "en Alsace",
                "près de la gare",
                "sur le parvis",
                "au premier étage",
                "en Normandie");
    }

    @Override
    public List<String> craft() {
        return List.of(
                "chaudronniers",
                "ingénieures",
                "usineurs",
                "soudeuses",
                "apprentis",
                "métiers",
                "techniciennes",
                "verriers",
                "designers",
                "ouvriers qualifiés",
                "mécaniciennes",
                "fondeurs");
    }
}
