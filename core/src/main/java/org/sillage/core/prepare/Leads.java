// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a name to say that it is one: "Par", "Propos recueillis par", "De notre correspondante à Rome",
 * "Une enquête de", "Ein Kommentar von", "Auteur :".
 */
final class Leads {

    /** "By" and its like, with all that stands before them. */
    private static final Pattern BY = Pattern.compile("(?iU)^.*\\b(?:par|by|por|door)\\s*:?\\s+(?=\\S)");

    /** A label of few words; an hour has its colon between figures. */
    private static final Pattern LABEL = Pattern.compile("(?U)^[^:,\\d]{1,40}?\\s?:\\s+(?=\\S)");

    /** The paper's own people; then their place, where it is named. */
    private static final Pattern OUR = Pattern.compile(
            "(?iU)^(?:(?:de|dal|dalla|van|von|from|di)\\s+)?(?:notre|nos|nostr[oa]|onze|unser(?:em|er|e)?|nuestr[oa]|our)\\s+"
                    + "(?:(?:envoy[ée]e?s?|sp[ée]cia(?:l|le|ux)|correspond[ae]nte?s?|inviat[oa]|speciale|corrispondente|"
                    + "corresponsal|enviad[oa]|especial|verslagge(?:ver|efster)|korrespondent(?:in|en)?|reporter|"
                    + "journalist[ea]?|collaborat(?:eur|rice)|redacteur)\\s+)+"
                    + "(?:(?:à|au|en|in|aus|te|da|a)\\s+(?:(?:new|los|san|la|le|tel|hong|buenos|las|el)\\s+)?\\S+\\s+)?"
                    + "(?=(?-i:\\p{Lu})\\S*\\s)");

    /** The kind of text. "De" alone is a particle too, so it counts behind such a word only. */
    private static final Pattern KIND_OF = Pattern.compile(
            "(?iU)^(?:(?:un|une|la|le|ein|eine|een|una|an?|the)\\s+|l['’])?(?:article|chronique|reportage|enqu[êe]te|tribune|r[ée]cit|"
                    + "analyse|portrait|entretien|interview|billet|[ée]dito(?:rial)?|critique|gastbeitrag|kommentar|bericht|"
                    + "kolumne|essay|cr[óo]nica|art[íi]culo|entrevista|reportaje|articolo|intervista|cura|commento|gastautor(?:in)?)\\s+"
                    + "(?:(?:de|von|van|di)\\s+(?=\\S)|d['’](?=\\S)|(?=(?-i:\\p{Lu})\\S*\\s))");

    private static final Pattern REPORTS = Pattern.compile(
            "(?iU)^(?:aus\\s+\\S+\\s+berichte[nt]|(?:aktualisiert|geschrieben|verfasst|aufgezeichnet)\\s+von)\\s+(?=\\S)");

    private static final Pattern WORD = Pattern.compile(
            "(?iU)^(?:von|di|text(?:es?|o)?|article|auteurs?|authors?|avec|with|mit|con|com|met|source|et|and|und)\\b\\s*:?\\s*(?=\\S)");

    private static final List<Pattern> BEFORE_NAMES = List.of(OUR, KIND_OF, REPORTS, WORD);

    private Leads() {}

    /** A part of a signature without what leads to its name. */
    static String without(String part) {
        String name = withoutLabel(BY.matcher(part.strip()).replaceFirst(""));
        for (Pattern lead : BEFORE_NAMES) name = lead.matcher(name).replaceFirst("");
        return name.strip();
    }

    private static String withoutLabel(String part) {
        Matcher label = LABEL.matcher(part);
        boolean isLabel = label.find() && PersonName.read(label.group()).isEmpty();
        return isLabel ? part.substring(label.end()) : part;
    }
}
