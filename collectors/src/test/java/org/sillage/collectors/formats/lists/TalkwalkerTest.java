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
import org.sillage.core.mention.Clipping.Medium;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;

/** An export of Talkwalker by hand after sources.md; outlets and people are invented. */
class TalkwalkerTest extends FormatContract {

    private static final String CSV = """
            url,indexed,published,title,content,lang,domain_url,source_type,post_type,sentiment,reach,engagement,extra_author_attributes.name,extra_author_attributes.url,extra_source_attributes.name,extra_source_attributes.world_data.country,article_extended_attributes.twitter_retweets,article_extended_attributes.num_comments,tags_internal,my_column
            https://ouest-matin.example/usine,2018-11-22 10:02:00,2018-11-22 09:30:00,L'usine,Le salon,fr,http://ouest-matin.example/,"ONLINENEWS,ONLINENEWS_NEWSPAPER",TEXT,0,412000,96,Marie Durand,,Ouest-Matin,France,0,4,isQuestion,1
            https://twitter.com/UsineXtra/status/1065543210987654321,2018-11-22 10:02:00,2018-11-22 09:45:00,,J-1 !,fr,http://twitter.com/,"SOCIALMEDIA,SOCIALMEDIA_TWITTER",TEXT,5,1200,14,Usine Extra,https://twitter.com/UsineXtra,twitter.com,France,4,3,,1
            https://blog.example/usine,2018-11-22 10:02:00,2018-11-22 10:02:00,Au salon,Récit,fr,http://blog.example/,BLOG,TEXT,,,,,,,,,,,
            ,2018-11-22 10:02:00,2018-11-22 10:00:00,,Une photo,fr,,"SOCIALMEDIA,SOCIALMEDIA_INSTAGRAM",IMAGE,,,,,,,,,,,
            """;

    @Override
    protected FormatReader reader() {
        return Formats.named("talkwalker").orElseThrow();
    }

    @Override
    protected Evidence sample() {
        return text(CSV);
    }

    @Override
    protected int sighted() {
        return 3;
    }

    @Test
    void anArticleIsOfItsSourceAndAPostOfItsAuthor() throws IOException {
        Clipping article = (Clipping) mentions().getFirst();
        assertThat(article.outlet()).isEqualTo("Ouest-Matin");
        assertThat(article.byline()).containsExactly("Marie Durand");
        assertThat(article.medium()).isEqualTo(Medium.WEB);
        assertThat(article.text()).isEqualTo("Le salon");
        Post post = (Post) mentions().get(1);
        assertThat(post.id()).hasToString("x:post:1065543210987654321");
        assertThat(post.account()).contains(new Account("x", "UsineXtra", "Usine Extra"));
        assertThat(post.text()).isEqualTo("J-1 !");
    }

    @Test
    void theTimeOfIndexingInPlaceOfADateIsNoDate() throws IOException {
        assertThat(mentions().getFirst().published().at()).isEqualTo("2018-11-22T08:30:00Z");
        assertThat(mentions().get(2).published().precision()).isEqualTo(Published.Precision.OBSERVED);
        assertThat(Read.skips(Read.all(reader(), sample())))
                .containsExactly(
                        "line 5 format.post-no-address [instagram]",
                        "line 4 format.dates-of-collection [1]",
                        "line 2 format.tool-columns-unknown [my_column, 1]");
    }

    @Test
    void itsNumbersAreTaken() throws IOException {
        assertThat(Read.counts(Read.all(reader(), sample())))
                .contains("line 2 audience 412000", "line 2 platform_engagements 96", "line 2 replies 4")
                .contains("line 3 reposts 4", "line 3 replies 3");
    }

    @Test
    void aWorkbookOfCreatorsAndNamesOfAnotherYearSaysTheSame() throws IOException {
        Evidence book = evidence(workbook(row(
                        1,
                        "published",
                        "title",
                        "url",
                        "extra_creator_attributes.name",
                        "extra_creator_attributes.short_name",
                        "extra_source_attributes.name",
                        "source_type",
                        "reach",
                        "nsfw_level",
                        "docscore.avee",
                        "images.url",
                        "published_ts")
                + row(
                        2,
                        "2018-11-22 09:45:00",
                        "",
                        "https://x.com/UsineXtra/status/1065543210987654321",
                        "Usine Extra",
                        "UsineXtra",
                        "x.com",
                        "SOCIALMEDIA,SOCIALMEDIA_TWITTER",
                        "1200",
                        "0",
                        "",
                        "",
                        "1542876300")
                + row(
                        3,
                        "2018-11-22 09:30:00",
                        "L'usine",
                        "https://ouest-matin.example/usine",
                        "Marie Durand",
                        "",
                        "Ouest-Matin",
                        "ONLINENEWS",
                        "412000",
                        "0",
                        "1.5",
                        "",
                        "1542875400")));
        assertThat(Formats.recognise(Sample.of(book)).map(FormatReader::format)).contains("talkwalker");
        List<Finding> findings = Read.all(reader(), book);
        assertThat(Read.skips(findings)).isEmpty();
        List<Mention> mentions = Read.mentions(Mention.class, findings);
        assertThat(((Post) mentions.getFirst()).account()).contains(new Account("x", "UsineXtra", "Usine Extra"));
        assertThat(((Clipping) mentions.getLast()).byline()).containsExactly("Marie Durand");
        assertThat(Read.counts(findings)).containsExactly("Press!H2 audience 1200", "Press!H3 audience 412000");
    }

    private List<Mention> mentions() throws IOException {
        List<Finding> findings = Read.all(reader(), sample());
        return Read.mentions(Mention.class, findings);
    }
}
