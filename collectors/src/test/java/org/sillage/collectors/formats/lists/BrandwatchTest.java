// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.collectors.files.MadeFiles.evidence;
import static org.sillage.collectors.files.MadeFiles.row;
import static org.sillage.collectors.files.MadeFiles.text;
import static org.sillage.collectors.files.MadeFiles.workbook;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.Post;

/** An export of Brandwatch by hand after sources.md; outlets and people are invented. */
class BrandwatchTest extends FormatContract {

    private static final String CSV = """
            Report:,Bulk Mentions Download
            Brand:,Usine Extraordinaire
            From:,2018-11-19
            To:,2018-11-25
            Total mentions:,%s

            Query Id,Query Name,Date,Title,Snippet,Url,Domain,Sentiment,Page Type,Language,Country Code,Author,Full Name,Full Text,Impact,Impressions,Reach (new),Engagement Score,X Likes,X Reposts,X Replies,Resource Id,Thread Id,Thread Author
            1,Usine,2018-11-22 09:30:00.0,L'usine,Le salon…,https://ouest-matin.example/usine,ouest-matin.example,neutral,news,fr,FR,Marie Durand,,Le salon ouvre,12.5,5000,"412,000",96,,,,r1,,
            1,Usine,2018-11-22 00:00:00.0,,,https://x.com/UsineXtra/status/1065543210987654321,x.com,neutral,twitter,fr,FR,UsineXtra,UsineXtra (Usine),,0.5,5210,1200,14,7,4,0,r2,,
            1,Usine,2018-11-23 00:00:00.0,Au salon,Récit,https://blog.example/usine,blog.example,positive,blog,fr,FR,,,,,,,,,,,r3,,
            """;

    @Override
    protected FormatReader reader() {
        return Formats.named("brandwatch").orElseThrow();
    }

    @Override
    protected Evidence sample() {
        return text(CSV.formatted(3));
    }

    @Override
    protected int sighted() {
        return 3;
    }

    @Test
    void theTypeOfPageTellsPressFromNetworks() throws IOException {
        List<Mention> mentions = mentions();
        Clipping article = (Clipping) mentions.getFirst();
        assertThat(article.outlet()).isEqualTo("ouest-matin.example");
        assertThat(article.text()).isEqualTo("Le salon ouvre");
        assertThat(article.published().at()).isEqualTo("2018-11-22T08:30:00Z");
        assertThat(mentions.get(1)).isInstanceOf(Post.class);
        assertThat(mentions.get(2)).isInstanceOf(Clipping.class);
    }

    @Test
    void aPostOfWhichOnlyTheAddressIsKnownHasItsAccountAndTheTimeInItsId() throws IOException {
        Post post = (Post) mentions().get(1);
        assertThat(post.text()).isEmpty();
        assertThat(post.account()).contains(new Account("x", "UsineXtra", "UsineXtra (Usine)"));
        assertThat(post.published().at()).isEqualTo("2018-11-22T09:51:12Z");
    }

    @Test
    void aWorkbookWithItsLinesAboveTheHeadingsSaysTheSame() throws IOException {
        Evidence book = evidence(workbook(row(1, "Report:", "Bulk Mentions Download")
                + row(2, "Brand:", "Usine Extraordinaire")
                + row(3, "From:", "2018-11-19")
                + row(4, "To:", "2018-11-25")
                + row(5, "Total mentions:", "2")
                + row(7, "Query Id", "Query Name", "Date", "Title", "Url", "Page Type", "Content Id", "Reach (new)")
                + row(
                        8,
                        "1",
                        "Usine",
                        "2018-11-22 09:30:00.0",
                        "L'usine",
                        "https://ouest-matin.example/usine",
                        "news",
                        "c1",
                        "412,000")));
        assertThat(Formats.recognise(Sample.of(book)).map(FormatReader::format)).contains("brandwatch");
        List<Finding> findings = Read.all(reader(), book);
        assertThat(Read.counts(findings)).containsExactly("Press!H8 audience 412000");
        assertThat(Read.skips(findings)).containsExactly("Press!A5 format.count-differs [Total mentions: 2, 1]");
        assertThat(Read.mentions(Clipping.class, findings)
                        .getFirst()
                        .published()
                        .at())
                .isEqualTo("2018-11-22T08:30:00Z");
    }

    @Test
    void impressionsAreTakenOfPostsAlone() throws IOException {
        assertThat(Read.counts(Read.all(reader(), sample())))
                .contains("line 9 impressions 5210", "line 9 likes 7", "line 9 reposts 4", "line 9 replies 0")
                .contains("line 8 audience 412000", "line 8 platform_engagements 96")
                .doesNotContain("line 8 impressions 5000");
    }

    @Test
    void aCountAboveTheHeadingsThatDiffersIsAWarning() throws IOException {
        assertThat(Read.skips(Read.all(reader(), sample()))).isEmpty();
        assertThat(Read.skips(Read.all(reader(), text(CSV.formatted(247)))))
                .containsExactly("line 5 format.count-differs [Total mentions: 247, 3]");
    }

    private List<Mention> mentions() throws IOException {
        return Read.mentions(Mention.class, Read.all(reader(), sample()));
    }
}
