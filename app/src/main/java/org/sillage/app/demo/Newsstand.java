// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The invented outlets, and who signs there. */
final class Newsstand {

    private static final int JOURNALISTS = 3;

    private static final List<String> TITLES = List.of(
            "Ouest-Matin",
            "Le Quotidien des Deux Rives",
            "La Dépêche du Bocage",
            "Le Courrier des Ateliers",
            "L’Éclaireur du Vexin",
            "La Voix du Canal",
            "Le Journal des Hauts-Fours",
            "Nord-Horizon",
            "La Gazette du Rail",
            "L’Usinier",
            "Mécanique Hebdo",
            "Le Mensuel des Métiers",
            "Paris-Soupente",
            "L’Impartial de la Vallée",
            "Sud-Littoral",
            "Le Réveil du Causse",
            "La Tribune des Forges",
            "Alpes-Info",
            "Le Petit Bressan",
            "Techniques et Mains",
            "L’Étudiant Curieux",
            "Économie en Clair",
            "La Lettre de l’Établi",
            "Franche-Comté Demain",
            "Le Fil de l’Est",
            "The Channel Courier",
            "Works & Makers",
            "Le Phare de l’Estuaire",
            "Bassin Actu",
            "Le Cahier des Patrons");

    private static final List<String> KINDS = List.of(
            "national-daily", "regional-daily", "regional-daily", "trade", "web", "weekly", "regional-daily", "web");

    private static final List<String> OFF_LINE = List.of(
            "Radio Verrière",
            "L’Hebdo Papier",
            "Radio Canal Nord",
            "La Revue des Halles",
            "Ondes du Jura",
            "Le Mensuel Relié");

    private static final List<String> FIRST_NAMES = List.of(
            "Anaïs",
            "Bastien",
            "Clémence",
            "Damien",
            "Élodie",
            "Fabrice",
            "Gaëlle",
            "Hugo",
            "Inès",
            "Jérôme",
            "Katell",
            "Loïc");
    private static final List<String> LAST_NAMES = List.of(
            "Varnier",
            "Lescot",
            "Maubert",
            "Quillien",
            "Destrade",
            "Fauvel",
            "Gardinier",
            "Hautbois",
            "Jolivard",
            "Kermeur",
            "Lorgeril",
            "Montaudon",
            "Nivelle",
            "Ormond",
            "Pradelle",
            "Roquebert",
            "Sauvignac",
            "Tardivel",
            "Ulmer",
            "Viremont");

    private Newsstand() {}

    /** So many with a feed, then those of print and radio. */
    static List<DemoOutlet> of(int withFeed, Random random) {
        List<DemoOutlet> outlets = new ArrayList<>();
        for (int i = 0; i < withFeed; i++) {
            String name = TITLES.get(i % TITLES.size());
            String language = name.startsWith("The ") || name.startsWith("Works") ? "en" : "fr";
            long audience = i % 3 == 0 ? 1_000L * (20 + random.nextInt(400)) : 0;
            String kind = KINDS.get(i % KINDS.size());
            outlets.add(new DemoOutlet(
                    domain(name), name, kind, language, audience, true, i == 1, i % 5 == 4, journalists(i)));
        }
        for (int i = 0; i < OFF_LINE.size(); i++) {
            String name = OFF_LINE.get(i);
            String kind = name.startsWith("Radio") || name.startsWith("Ondes") ? "radio" : "weekly";
            outlets.add(
                    new DemoOutlet(domain(name), name, kind, "fr", 0, false, false, false, journalists(withFeed + i)));
        }
        return outlets;
    }

    /** No two outlets share a name, so that a count of names is a count of persons. */
    private static List<String> journalists(int outlet) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < JOURNALISTS; i++) {
            int number = outlet * JOURNALISTS + i;
            names.add(FIRST_NAMES.get(number % FIRST_NAMES.size()) + " "
                    + LAST_NAMES.get(number / FIRST_NAMES.size() % LAST_NAMES.size()));
        }
        return names;
    }

    private static String domain(String name) {
        return org.sillage.core.mention.Folding.folded(name).replace(' ', '-') + ".example";
    }
}
