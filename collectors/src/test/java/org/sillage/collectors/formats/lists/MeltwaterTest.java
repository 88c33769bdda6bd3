// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sillage.collectors.files.MadeFiles.OBSERVED;
import static org.sillage.collectors.files.MadeFiles.evidence;
import static org.sillage.collectors.files.MadeFiles.row;
import static org.sillage.collectors.files.MadeFiles.text;
import static org.sillage.collectors.files.MadeFiles.workbook;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/** Both layouts of Meltwater, by hand after sources.md: UTF-16 with tabs; outlets and people are invented. */
class MeltwaterTest extends FormatContract {

    private static final String OLD = """
            Export of 22 Nov 2018
            Date|Headline|URL|Opening Text|Hit Sentence|Source|Influencer|Country|Language|Reach|Engagement|AVE|Sentiment|Key Phrases|Input Name|Estimated Views
            22-Nov-2018 09:30AM|L'usine s'installe|https://lequotidien.example/eco/usine|Le salon ouvre…|La Usine…|Le Quotidien|Marie Durand|France|French|412000|96|3811.50|Neutral|salon|Usine|12
            22-Nov-2018 10:00AM|"Usine" : le "grand" jour|https://ouest-matin.example/jour||Le jour|Ouest-Matin||France|French|250,000||EUR 1,250.75|Positive||Usine|
            22-Nov-2018 11:00AM||https://twitter.com/UsineXtra/status/1065543210987654321||J-1 !|Twitter|@UsineXtra|France|French|1200|14||||Usine|
            22-Nov-2018 12:00PM|L'usine en page 3|https://app.meltwater.com/clip/1234||Page 3|La Gazette|J. Roe|France|French|80000|||Neutral||Usine|
            22-Nov-2018 08:05PM||||Le journal|Télé 1||France|French||||||Usine|
            """.replace('|', '\t');

    private static final String NEW = """
            Date|Time|Document ID|URL|Information Type|Source Type|Source Name|Source Domain|Author Name|Author Handle|Title|Opening Text|Hit Sentence|Language|Reach|Engagement|Shares|Quotes|Likes|Replies|Reposts|Comments|Reactions|Views|Custom Categories|Mood
            2018-11-22|09:30|d1|https://lequotidien.example/eco/usine|News|Online News|Le Quotidien|lequotidien.example|Marie Durand||L'usine|Le salon|La Usine|fr|412000|96|12|0|0|0|0|0|0|0||1
            2018-11-22|10:15|d2|https://x.com/UsineXtra/status/1065543210987654321|Social Media|X|X|x.com|Usine|@UsineXtra||||fr|1200|14|0|2|7|3|4|0|0|500||1
            2018-11-22|11:00|d3|https://www.facebook.com/UsineXtra/posts/5678901234|Social Media|Facebook|Facebook|facebook.com|Usine Extra|UsineXtra||Visite||fr|900|30|5|0|0|0|0|6|19|0||1
            2018-11-22|12:00|d4|https://www.youtube.com/watch?v=abcDEF12345|Social Media|YouTube|YouTube|youtube.com|Usine Extra||La visite|En images||fr|900|30|0|0|10|0|0|2|0|176500||1
            2018-11-22|12:30|d5||Social Media|Instagram|Instagram||Usine||||Photo|fr|||||||||||||1
            """.replace('|', '\t');

    @Override
    protected FormatReader reader() {
        return Formats.named("meltwater").orElseThrow();
    }

    @Override
    protected Evidence sample() {
        return text("\uFEFF" + OLD, StandardCharsets.UTF_16LE);
    }

    @Override
    protected int sighted() {
        return 4;
    }

    @Test
    void anArticleOfTheOldLayoutKeepsWhatItsRowSays() throws IOException {
        Clipping clipping = Read.mentions(Clipping.class, press(sample())).getFirst();
        assertThat(clipping.title()).isEqualTo("L'usine s'installe");
        assertThat(clipping.outlet()).isEqualTo("Le Quotidien");
        assertThat(clipping.byline()).containsExactly("Marie Durand");
        assertThat(clipping.text()).isEqualTo("Le salon ouvre…");
        assertThat(clipping.published().at()).isEqualTo("2018-11-22T08:30:00Z");
        assertThat(clipping.url()).contains(URI.create("https://lequotidien.example/eco/usine"));
    }

    @Test
    void itsNumbersAreImportedUnderItsNameAndTheirHeadings() throws IOException {
        Subject article = Subject.of(MentionId.ofClipping(URI.create("https://lequotidien.example/eco/usine")));
        assertThat(Read.all(reader(), sample()))
                .contains(
                        count(article, Metric.AUDIENCE, 412_000, "Reach"),
                        count(article, Metric.PLATFORM_ENGAGEMENTS, 96, "Engagement"),
                        count(article, Metric.AVE, 3_812, "AVE"));
        assertThat(Read.counts(Read.all(reader(), sample()))).contains("line 4 audience 250000", "line 4 ave 1251");
    }

    @Test
    void aPostAmongTheArticlesIsThePostOfItsNetwork() throws IOException {
        Post post = posts(sample()).getFirst();
        assertThat(post.id()).isEqualTo(MentionId.ofPost("x", "1065543210987654321"));
        assertThat(post.account()).contains(new Account("x", "UsineXtra", ""));
        assertThat(post.text()).isEqualTo("J-1 !");
        assertThat(post.published().at()).isEqualTo("2018-11-22T10:00:00Z");
    }

    @Test
    void aPostIsItsAccountsByHandleOrByName() throws IOException {
        assertThat(posts(text(NEW)))
                .extracting(post -> post.account().orElseThrow())
                .containsExactly(
                        new Account("x", "UsineXtra", "Usine"),
                        new Account("facebook", "UsineXtra", "Usine Extra"),
                        new Account("youtube", "Usine Extra", ""));
    }

    @Test
    void aSourceCalledAsANetworkMakesAPostWhereNoTypeIsStated() throws IOException {
        String list = OLD.replace("https://twitter.com/UsineXtra/status/1065543210987654321", "https://t.co/abc")
                .replace("\tTwitter\t", "\tX (Twitter)\t");
        assertThat(posts(text(list))).extracting(post -> post.id().value()).containsExactly("x:post:https://t.co/abc");
    }

    @Test
    void aLinkToMeltwatersOwnPagesIsNoAddressOfAnArticle() throws IOException {
        Clipping printed = Read.mentions(Clipping.class, press(sample())).getLast();
        assertThat(printed.url()).isEmpty();
        assertThat(printed.id())
                .isEqualTo(MentionId.ofUnaddressedClipping("La Gazette", "L'usine en page 3", "2018-11-22"));
        String behind = OLD.replace(
                "https://app.meltwater.com/clip/1234",
                "https://transition.meltwater.com/redirect?url=https%3A%2F%2Fgazette.example%2Fp3%3Fa%3D1&id=2");
        assertThat(Read.mentions(Clipping.class, press(text(behind))).getLast().url())
                .contains(URI.create("https://gazette.example/p3?a=1"));
    }

    @Test
    void quotationMarksThatAreNotDoubledAreKept() throws IOException {
        assertThat(Read.mentions(Clipping.class, press(sample())).get(1).title())
                .contains("le \"grand\" jour");
        assertThat(Read.skips(Read.all(reader(), sample()))).containsExactly("line 7 format.clipping-no-title []");
        Evidence unpaired = text(OLD.replace("\tLe salon ouvre", "\t\"Le salon ouvre"), StandardCharsets.UTF_16LE);
        assertThat(Read.mentions(Clipping.class, press(unpaired)).getFirst().text())
                .isEqualTo("\"Le salon ouvre…");
    }

    @Test
    void theNewLayoutTellsPostsByTheirTypeOfSource() throws IOException {
        List<Finding> findings = Read.all(reader(), text("\uFEFF" + NEW, StandardCharsets.UTF_16LE));
        assertThat(Read.mentions(Clipping.class, press(text(NEW))))
                .extracting(Clipping::medium, Clipping::title)
                .containsExactly(tuple(Medium.WEB, "L'usine"));
        assertThat(posts(text(NEW)))
                .extracting(post -> post.id().value())
                .containsExactly("x:post:1065543210987654321", "facebook:post:5678901234", "youtube:post:abcDEF12345");
        assertThat(posts(text(NEW))).extracting(Post::text).containsExactly("", "Visite", "La visite\n\nEn images");
        assertThat(Read.skips(findings))
                .containsExactly(
                        "line 6 format.post-no-address [instagram]", "line 2 format.tool-columns-unknown [Mood, 1]");
    }

    @Test
    void eachNetworksOwnWordForLikesAndSharesCounts() throws IOException {
        assertThat(Read.counts(Read.all(reader(), text(NEW))))
                .contains(
                        "line 3 likes 7",
                        "line 3 reposts 4",
                        "line 3 replies 3",
                        "line 3 quotes 2",
                        "line 4 likes 19",
                        "line 4 reposts 5",
                        "line 4 replies 6",
                        "line 5 likes 10",
                        "line 5 replies 2",
                        "line 5 video_views 176500")
                .doesNotContain("line 3 video_views 500");
    }

    @Test
    void anHourInItsOwnColumnIsOfTheFilesZone() throws IOException {
        assertThat(Read.mentions(Clipping.class, press(text(NEW)))
                        .getFirst()
                        .published()
                        .at())
                .isEqualTo(Instant.parse("2018-11-22T08:30:00Z"));
    }

    @Test
    void anAddressInAFormulaIsTakenOutOfIt() throws IOException {
        String list = OLD.replace(
                "https://lequotidien.example/eco/usine",
                "=HYPERLINK(\"https://lequotidien.example/eco/usine\"; \"View\")");
        assertThat(Read.mentions(Clipping.class, press(text(list))).getFirst().url())
                .contains(URI.create("https://lequotidien.example/eco/usine"));
    }

    @Test
    void aWorkbookIsReadTheSame() throws IOException {
        String rows = row(1, "Date", "Headline", "URL", "Hit Sentence", "Source", "Reach")
                + row(2, "2018-11-22", "L'usine", "https://ouest-matin.example/u", "Usine", "Ouest-Matin", "1200");
        Evidence book = evidence(workbook(rows));
        assertThat(Formats.recognise(Sample.of(book)).map(FormatReader::format)).contains("meltwater");
        assertThat(Read.counts(Read.all(reader(), book))).containsExactly("Press!F2 audience 1200");
    }

    @Test
    void aFrenchInterfaceIsKnownToo() throws IOException {
        String list = """
                Date;Titre;URL;Source;Influenceur;Langue;Portée;Engagement
                22/11/2018 09:30;L'usine;https://ouest-matin.example/u;Ouest-Matin;M. Durand;Français;1 200;3
                """;
        assertThat(Formats.recognise(Sample.of(text(list))).map(FormatReader::format))
                .contains("meltwater");
        assertThat(Read.counts(Read.all(reader(), text(list))))
                .containsExactly("line 2 platform_engagements 3", "line 2 audience 1200");
    }

    private List<Finding> press(Evidence file) throws IOException {
        return Read.all(reader(), file).stream()
                .filter(one -> !(one instanceof Finding.Sighting sighting) || sighting.mention() instanceof Clipping)
                .toList();
    }

    private List<Post> posts(Evidence file) throws IOException {
        return Read.mentions(
                Post.class,
                Read.all(reader(), file).stream()
                        .filter(one -> one instanceof Finding.Sighting sighting && sighting.mention() instanceof Post)
                        .toList());
    }

    private static Finding count(Subject subject, Metric metric, long value, String heading) {
        return new Finding.Count(
                new MetricSnapshot(
                        subject, metric, new Reading.Total(value, OBSERVED), Basis.IMPORTED, "meltwater", heading),
                "line 3");
    }
}
