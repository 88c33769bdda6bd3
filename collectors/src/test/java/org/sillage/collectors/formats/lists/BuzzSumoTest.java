// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.collectors.files.MadeFiles.text;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.metric.Subject;

/** Shares after BuzzSumo, by hand after the real shapes; outlets and people are invented. */
class BuzzSumoTest extends FormatContract {

    private static final String EXPORT = """
            Title,URL,Author Name,Published Date,Total Engagement,Total Facebook Shares,Twitter Shares,Evergreen Score
            L'usine,https://ouest-matin.example/usine,Marie Durand,2018-11-22,"1,096",64,12,0.3
            Le jour,https://gazette.example/jour,,2018-11-23,5,,,
            """;

    private static final String ADDRESSES = """
            "url","buzzsumo_total_facebook_shares","approx","approx_int"
            "https://ouest-matin.example/usine",1910,"1.9K",1900
            "https://ouest-matin.example/jour",0,0,0
            "https://ouest-matin.example/rien",,,
            """;

    @Override
    protected FormatReader reader() {
        return Formats.named("buzzsumo").orElseThrow();
    }

    @Override
    protected Evidence sample() {
        return text(EXPORT);
    }

    @Override
    protected int sighted() {
        return 2;
    }

    @Test
    void anExportShowsArticlesAndTheirShares() throws IOException {
        assertThat(Read.mentions(Clipping.class, Read.all(reader(), sample())))
                .extracting(Clipping::title)
                .containsExactly("L'usine", "Le jour");
        assertThat(Read.counts(Read.all(reader(), sample())))
                .containsExactly(
                        "line 2 platform_engagements 1096", "line 2 reposts 64", "line 3 platform_engagements 5");
    }

    @Test
    void addressesWithoutHeadlinesAreNoArticlesAndTheirNumbersAreKept() throws IOException {
        assertThat(Formats.recognise(Sample.of(text(ADDRESSES))).map(FormatReader::format))
                .contains("buzzsumo");
        assertThat(Read.all(reader(), text(ADDRESSES))).noneMatch(Finding.Sighting.class::isInstance);
        assertThat(Read.counts(Read.all(reader(), text(ADDRESSES))))
                .containsExactly("line 2 reposts 1910", "line 3 reposts 0");
        assertThat(Read.all(reader(), text(ADDRESSES)).getFirst())
                .isInstanceOfSatisfying(
                        Finding.Count.class,
                        count -> assertThat(count.snapshot().subject())
                                .isEqualTo(Subject.of(
                                        MentionId.ofClipping(URI.create("https://ouest-matin.example/usine")))));
    }

    @Test
    void whatIsMissingIsSaidOnceForAllRows() throws IOException {
        assertThat(Read.skips(Read.all(reader(), text(ADDRESSES))))
                .containsExactly(
                        "line 4 format.clipping-no-title []",
                        "line 2 format.rows-untitled [2]",
                        "line 2 format.tool-columns-unknown [approx, approx_int, 2]");
    }
}
