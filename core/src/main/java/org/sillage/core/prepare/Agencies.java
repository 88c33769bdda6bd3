// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sillage.core.mention.Folding;

/** Press agencies by the names that signatures give them. */
final class Agencies {

    /** First the name shown, then others; folded when compared. */
    private static final String[] NAMES = {
        "AFP,Agence France-Presse,AFP News,أ ف ب,ا ف ب,فرانس برس,AFP Relaxnews,AFP Services,AFP Forum,AFP TV",
        "Reuters,Reuters Editorial,رويترز,Рейтер,Thomson Reuters,Reuters News",
        "AP,Associated Press,The Associated Press,AP News",
        "dpa,Deutsche Presse-Agentur,dpa AFX,dpa infocom,lnw,lby",
        "EFE,Agencia EFE,Agence EFE,EFE Agencia",
        "ANSA,Agenzia ANSA",
        "Belga,Agence Belga,Belga News",
        "PA Media,Press Association,The Press Association,PA",
        "Keystone-ATS,ATS,Keystone SDA,SDA",
        "APA,Austria Presse Agentur",
        "SID,Sport-Informations-Dienst",
        "Bloomberg,Bloomberg News",
        "ANP",
        "Lusa,Agência Lusa",
        "Europa Press",
        "UPI,United Press International",
        "AAP,Australian Associated Press",
        "La Presse Canadienne,The Canadian Press,Canadian Press",
        "PTI,Press Trust of India",
        "IANS",
        "ANI",
        "Xinhua,Xinhua News Agency",
        "Kyodo,Kyodo News",
        "Yonhap",
        "TASS,Itar-Tass,ТАСС",
        "Interfax,Интерфакс",
        "RIA Novosti,РИА Новости",
        "Anadolu,Anadolu Agency,Agence Anadolu",
        "AWP",
        "AEF,AEF info",
        "ETX Daily Up,ETX Studio,Relaxnews",
        "NTB",
        "Ritzau",
        "Adnkronos",
        "Telam,Télam"
    };

    /** "with AFP", "AFP agency", "AFP contributed to this report". */
    private static final Pattern AROUND = Pattern.compile(
            "^(?:avec|with|mit|con|source|d apres|l agence|l|agence|agency) | (?:agence|agency|agencies|staff|wire|contributed to this report|a contribue a cet article)$");

    private static final Map<String, String> BY_NAME = byName();

    private Agencies() {}

    /** The agency that a part of a signature names; empty where it names none. */
    static Optional<String> named(String part) {
        String folded = Folding.folded(part);
        String agency = BY_NAME.get(folded);
        if (agency == null)
            agency = BY_NAME.get(AROUND.matcher(folded).replaceAll("").strip());
        return Optional.ofNullable(agency);
    }

    private static Map<String, String> byName() {
        Map<String, String> byName = new HashMap<>();
        for (String line : NAMES) {
            String[] names = line.split(",", -1);
            Arrays.stream(names).forEach(name -> byName.put(Folding.folded(name), names[0]));
        }
        return Map.copyOf(byName);
    }
}
