// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.collectors.files.MadeFiles.text;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.collectors.formats.reading.Read;

class StatedCountsTest {

    private static final String LIST = "Titre;Média;Date;Audience\nA;Gazette;22/11/2018;3\nB;Gazette;23/11/2018;4\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "247 results",
                "Total: 247",
                "Total : 247",
                "247 retombées",
                "Nombre d'articles : 247",
                "Number of clips = 247",
                "1 247 articles trouvés",
                "Total;247",
                "Mentions;247",
                "Résultats :;247"
            })
    void aCountAboveTheHeadingsIsCompared(String stated) throws IOException {
        assertThat(skips(stated + "\n" + LIST)).singleElement().asString().startsWith("line 1 format.count-differs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 results",
                "Total: 2",
                "Revue de presse 2018",
                "Du 19/11/2018 au 25/11/2018",
                "Top 10",
                "Audience totale : 7"
            })
    void whatIsRightOrNoCountIsNotRemarked(String stated) throws IOException {
        assertThat(skips(stated + "\n" + LIST)).isEmpty();
    }

    @Test
    void belowTheRowsOnlyWhatNamesItselfIsACount() throws IOException {
        assertThat(skips(LIST + "Total;;;7\n")).isEmpty();
        assertThat(skips(LIST + "Total;7;;\n")).isEmpty();
        assertThat(skips(LIST + "Total : 247;;;\n")).containsExactly("line 4 format.count-differs [Total : 247, 2]");
        assertThat(skips(LIST + "Total articles;247;;\n")).hasSize(1);
    }

    private static List<String> skips(String list) throws IOException {
        return Read.skips(Read.all(new ClippingsReader(), text(list)));
    }
}
