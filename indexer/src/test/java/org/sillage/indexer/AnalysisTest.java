// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which text a query finds, word by word: French, English and whatever else comes. */
class AnalysisTest {

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(quoteCharacter = '`', delimiter = ';', textBlock = """
            usine; L'Usine extraordinaire ouvre ses portes
            usine; L’USINE EXTRAORDINAIRE
            l'usine; Une usine au Grand Palais
            l'usine; Une visite d'usine
            usines; L'usine
            usine; Des usines
            "l'usine extraordinaire"; visitez l’Usine Extraordinaire !
            "usine extraordinaire"; l'usine extraordinaire
            "usine extraordinaire"; les usines extraordinaires
            "l'usine extraordinaire"; The french show L'Usine Extraordinaire opens
            extraordinaires; extraordinaire
            qu'il; Parce qu’il vient
            aujourd'hui; Aujourd’hui à Paris
            aujourdhui; Aujourd'hui à Paris
            Penicaud; Muriel Pénicaud, ministre
            Pénicaud; Muriel Penicaud, ministre
            PENICAUD; pénicaud
            pénicaud; Pe\u0301nicaud
            "Bruno Le Maire"; Bruno Le Maire était là
            Bruno Le Maire; le ministre Bruno Le Maire
            "bruno le maire"; BRUNO LE MAIRE
            coeur; Au cœur de l'usine
            cœur; Au coeur de l'usine
            industrie; les industries
            industries; l'industrie
            énergie; les énergies
            industriel; une aventure industrielle
            industriels; aventures industrielles
            journal; les journaux
            cheval; les chevaux
            première; le premier jour
            ouvrière; des ouvriers
            ouvriere; un ouvrier
            premier; les premières
            Boulogne-Billancourt; à Boulogne-Billancourt
            "Boulogne Billancourt"; à Boulogne-Billancourt
            Boulogne-Billancourt; à Boulogne Billancourt
            R&D; la R&D française
            COVID-19; le covid-19
            2018; en 2018
            14h30; à 14h30
            """)
    void french(String query, String text) {
        assertThat(Matches.finds(query, text.replace("\\u0301", "\u0301"))).isTrue();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(quoteCharacter = '`', delimiter = ';', textBlock = """
            factory; The factories of tomorrow
            factories; The Extraordinary Factory
            factory; the factory's doors
            factory's; The factory
            company; companies
            visits; a visit
            visited; they visit Paris
            "Bruno Le Maire"; Minister Bruno Le Maire visited the fair
            Pénicaud; Labour minister Muriel Penicaud
            Penicaud; Labour minister Muriel Pénicaud's visit
            "l'Usine extraordinaire"; the fair “L’Usine Extraordinaire” in Paris
            children; the children
            don't; they don’t know
            O'Neil; Mr O’Neil
            """)
    void english(String query, String text) {
        assertThat(Matches.finds(query, text)).isTrue();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(quoteCharacter = '`', delimiter = ';', textBlock = """
            #UsineExtraordinaire; Vu à #usineextraordinaire
            usineextraordinaire; Vu à #UsineExtraordinaire
            usine; Vu à #UsineExtraordinaire
            "usine extraordinaire"; Vu à #UsineExtraordinaire hier
            "usine extraordinaire hier"; Vu à #UsineExtraordinaire hier
            "#UsineExtraordinaire hier"; Vu à #UsineExtraordinaire hier
            "usineextraordinaire hier"; Vu à #UsineExtraordinaire hier
            "à usineextraordinaire"; Vu à #UsineExtraordinaire hier
            usine; #JPOUsine2018
            jpo; #JPOUsine2018
            2018; #JPOUsine2018
            usine; #usine_extraordinaire
            #usine_extraordinaire; #Usine_Extraordinaire
            @UsineXtra; merci @usinextra !
            usinextra; merci @UsineXtra !
            "bruno lemaire"; merci @bruno_lemaire
            #énergie; #Energie
            ＃usine; #usine
            Fabrik; die Fabrik
            fabrik; DIE FABRIK
            Munchen; in München
            Übermorgen; ubermorgen
            Łódź; w Lodz
            smørrebrød; Smorrebrod
            İstanbul; istanbul
            Αθηνα; στην Αθήνα
            АВТОМОБИЛЬ; автомобиль
            工場; すごい工場です
            🎉; bravo 🎉🎉
            ﬁn; la fin
            extraordinaire; extra\u00ADordinaire
            """)
    void tagsHandlesAndOtherScripts(String query, String text) {
        assertThat(Matches.finds(query, text.replace("\\u00AD", "\u00ad"))).isTrue();
    }

    @ParameterizedTest(name = "{0} does not find {1}")
    @CsvSource(quoteCharacter = '`', delimiter = ';', textBlock = """
            usine; un cousin
            "usine extraordinaire"; extraordinaire usine
            "usine extraordinaire"; une usine vraiment extraordinaire
            "Bruno Le Maire"; Bruno, le nouveau maire
            #usine; une usine
            @usine; une usine
            usine; merci @UsineXtra
            #tag; un a#tag collé
            usine -paris; usine à Paris
            =usine; les usines
            =usines; l'usine
            =Pénicaud; Muriel Penicaud
            =Penicaud; Muriel Pénicaud
            ="usines extraordinaires"; l'usine extraordinaire
            =pénic*; Penicaud
            =penic*; Pénicaud
            usines*; l'usine
            organ; an organization
            edf; EDFGHI
            """)
    void whatIsNotMeantIsNotFound(String query, String text) {
        assertThat(Matches.finds(query, text)).isFalse();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(quoteCharacter = '`', delimiter = ';', textBlock = """
            =usine; L'Usine
            =USINE; l'usine
            =Pénicaud; Muriel PÉNICAUD
            ="l'usine extraordinaire"; L’usine extraordinaire
            =pénic*; Pénicaud
            =usin*; usiné
            usin*; L'usine
            usin*; usiné
            pénic*; Penicaud
            penic*; Pénicaud
            extraordinair*; Extraordinairement
            #usin*; #UsineExtraordinaire
            boulogne-bil*; Boulogne-Billancourt
            l'usin*; les usines
            """)
    void exactWordsAndPrefixes(String query, String text) {
        assertThat(Matches.finds(query, text)).isTrue();
    }

    @Test
    void endsOfLongTextsAreFoundAndLongWordsDoNoHarm() {
        String longTitle = "é".repeat(40_000) + " " + "mot ".repeat(10_000) + "fin";
        assertThat(Matches.finds("titre:fin", Matches.clipping(longTitle, ""))).isTrue();
    }
}
