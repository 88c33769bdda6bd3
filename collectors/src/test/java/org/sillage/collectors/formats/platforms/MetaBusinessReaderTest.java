// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sillage.collectors.files.MadeFiles.OBSERVED;
import static org.sillage.collectors.files.MadeFiles.text;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.core.collect.Finding;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;

/** Posts of a page and of an Instagram account as Meta Business Suite exports them; all of it is invented. */
class MetaBusinessReaderTest extends FormatContract {

    private static final String HEADINGS = "Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,"
            + "Permalink,Post type,Date,Views,Reach,\"Reactions, comments and shares\",Reactions,Comments,Shares,"
            + "Total clicks\n";
    private static final String LIFETIME =
            "5678,1234,Usine Extra,J-1 !,La grande usine ouvre demain,0,11/21/2018 08:31,"
                    + "https://www.facebook.com/1234/posts/5678,Photos,Lifetime,\"5,210\",4100,100,,9,,33\n";
    private static final String ONE_DAY = "5678,1234,Usine Extra,J-1 !,La grande usine ouvre demain,0,11/21/2018 08:31,"
            + "https://www.facebook.com/1234/posts/5678,Photos,11/22/2018,1200,900,20,,,,\n";
    private static final String UNVIEWED =
            "5679,1234,Usine Extra,,Merci,0,11/23/2018 18:00,https://www.facebook.com/1234/posts/5679,Photos,Lifetime,,800,"
                    + "12,10,1,1,3\n";

    private static final String INSTAGRAM = """
            Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Views,Reach,Likes,Shares,Follows,Comments,Saves
            18011000000000001,1784,usine_extra,Usine Extra,Visite,44,11/22/2018 08:31,https://www.instagram.com/reel/DAbc123/,IG reel,"12,400",9100,610,88,41,57,230
            """;

    @Override
    protected FormatReader reader() {
        return new MetaBusinessReader();
    }

    @Override
    protected Evidence sample() {
        return text("\uFEFF" + HEADINGS + LIFETIME + ONE_DAY + UNVIEWED + ",1234,Usine Extra,,,,,,,Lifetime,,,,,,,\n");
    }

    @Override
    protected int sighted() {
        return 2;
    }

    @Test
    void aPostOfAPageIsNamedByItsOwnNumberAndHasTheLongerText() throws IOException {
        Post post = Read.mentions(Post.class, read(HEADINGS + LIFETIME)).getFirst();
        assertThat(post.id().value()).isEqualTo("facebook:post:5678");
        assertThat(post.account()).contains(new Account("facebook", "Usine Extra", ""));
        assertThat(post.text()).isEqualTo("La grande usine ouvre demain");
        assertThat(post.published()).isEqualTo(Published.at(Instant.parse("2018-11-21T07:31:00Z")));
    }

    @Test
    void theOneTotalCountsAsEngagementsAndWhatIsBlankIsUnknown() throws IOException {
        assertThat(Read.counts(read(HEADINGS + LIFETIME)))
                .containsExactly(
                        "line 2 impressions 5210",
                        "line 2 reach 4100",
                        "line 2 engagements 100",
                        "line 2 replies 9",
                        "line 2 clicks 33");
        assertThat(Read.counts(read(HEADINGS + UNVIEWED))).noneMatch(count -> count.contains("impressions"));
    }

    @Test
    void aRowOfOneDayIsAnAmountThatNoTotalHoldsAgain() throws IOException {
        List<Finding> findings = read(HEADINGS + ONE_DAY + LIFETIME);
        LocalDate day = LocalDate.of(2018, 11, 22);
        assertThat(shown(findings))
                .containsExactly(
                        "impressions_displayed " + new Reading.Amount(1200, new Period(day, day, Read.PARIS)),
                        "impressions " + new Reading.Total(5210, OBSERVED));
    }

    private static List<String> shown(List<Finding> findings) {
        return snapshots(findings).stream()
                .filter(one -> one.metric() == Metric.IMPRESSIONS || one.metric() == Metric.IMPRESSIONS_DISPLAYED)
                .map(one -> one.metric().key() + " " + one.reading())
                .toList();
    }

    @Test
    void whatIsSplitByOrganicAndPaidIsNoSecondNumberAndNobodyIsToldOfIt() throws IOException {
        List<Finding> findings = read("""
                Identifiant de la publication,ID de la Page,Nom de la Page,Titre,Heure de publication,Permalien,Est un crosspostage,Commentaire des données,Date,Vues,Vues de Publications organiques,Vues de Publications boostées,Couverture,Couverture de Publications organiques,Total des clics,Vues de vidéo de 3 secondes,Vues de vidéo de 3 secondes de Publications organiques,Colonne neuve
                5681,1234,Usine Extra,Merci,11/24/2018 09:00,https://www.facebook.com/1234/posts/5681,0,,Depuis toujours,400,300,100,310,250,57,44,40,1
                """);
        assertThat(Read.counts(findings))
                .containsExactlyInAnyOrder(
                        "line 2 impressions 400", "line 2 reach 310", "line 2 clicks 57", "line 2 video_views 44");
        assertThat(Read.skips(findings)).containsExactly("line 2 format.columns-left [Colonne neuve, 1]");
        assertThat(Read.skips(read("""
                Post ID,Page ID,Page name,Title,Publish time,Permalink,Date,Views,Views from Organic posts,Reach from Boosted posts,Negative feedback from users: Hide,Ad CPM (USD)
                5682,1234,Usine Extra,Merci,11/24/2018 09:00,https://www.facebook.com/1234/posts/5682,Lifetime,400,300,10,0,
                """))).isEmpty();
    }

    @Test
    void storiesInFrenchHaveTheirAccountRepliesAndClicks() throws IOException {
        List<Finding> findings = read("""
                Identifiant de la publication,ID du compte,Nom de profil du compte,Nom du compte,Description,Durée (s),Heure de publication,Permalien,Type de publication,Vues,Couverture,Mentions J’aime,Partages,Réponses,Followers en plus,Visites de profil,Clics sur le lien,Appuis sur des stickers,Navigation
                18011000000000002,1784,usine_extra,Usine Extra,,12,11/22/2018 08:31,https://www.instagram.com/stories/usine_extra/3012345678901234567,Story Instagram,900,700,12,3,5,1,4,7,2,800
                """);
        assertThat(Read.mentions(Post.class, findings).getFirst().account())
                .contains(new Account("instagram", "usine_extra", "Usine Extra"));
        assertThat(Read.counts(findings))
                .contains("line 2 replies 5", "line 2 clicks 7", "line 2 impressions 900")
                .hasSize(6);
        assertThat(Read.skips(findings)).isEmpty();
    }

    @Test
    void frenchHeadingsNumbersAndOldImpressionsAreRead() throws IOException {
        List<Finding> findings = read("""
                Identifiant de la publication;Identifiant de la Page;Nom de la Page;Titre;Heure de publication;Permalien;Date;Impressions;Couverture;Réactions, commentaires et partages;Réactions;Total de clics
                5680;1234;Usine Extra;Merci;11/24/2018 09:00;https://www.facebook.com/1234/posts/5680;Depuis toujours;12\u202f400;9 100;310;280;57
                """);
        assertThat(Read.counts(findings))
                .containsExactly(
                        "line 2 impressions 12400",
                        "line 2 reach 9100",
                        "line 2 engagements 310",
                        "line 2 likes 280",
                        "line 2 clicks 57");
        assertThat(snapshots(findings).getFirst())
                .returns("Impressions", MetricSnapshot::definition)
                .returns("facebook", MetricSnapshot::supplier)
                .returns(Basis.MEASURED, MetricSnapshot::basis);
    }

    @Test
    void anInstagramPostIsNamedByItsLinkAndHasItsAccount() throws IOException {
        List<Finding> findings = read(INSTAGRAM);
        Post post = Read.mentions(Post.class, findings).getFirst();
        assertThat(post.id().value()).isEqualTo("instagram:post:DAbc123");
        assertThat(post.account()).contains(new Account("instagram", "usine_extra", "Usine Extra"));
        assertThat(Read.counts(findings))
                .containsExactly(
                        "line 2 impressions 12400",
                        "line 2 reach 9100",
                        "line 2 likes 610",
                        "line 2 reposts 88",
                        "line 2 replies 57",
                        "line 2 saves 230");
        assertThat(Read.skips(findings)).isEmpty();
    }

    @Test
    void anIdThatASpreadsheetRoundedIsTakenFromTheLinkOrRefused() throws IOException {
        String rounded = LIFETIME.replace("5678,1234,", "5.68E+17,1234,");
        assertThat(Read.mentions(Post.class, read(HEADINGS + rounded)))
                .extracting(post -> post.id().value())
                .containsExactly("facebook:post:5678");
        String unlinked = INSTAGRAM.replace("https://www.instagram.com/reel/DAbc123/", "");
        assertThat(Read.skips(read(unlinked.replace("18011000000000001", "1.8E+16"))))
                .containsExactly("line 2 format.post-id-damaged [1.8E+16]");
        assertThat(Read.mentions(Post.class, read(unlinked)).getFirst().id().value())
                .isEqualTo("instagram:post:18011000000000001");
    }

    /** The API writes the page's number before the post's; a file may too. */
    @Test
    void aPostNamedWithItsPageIsTheSamePost() throws IOException {
        assertThat(Read.mentions(Post.class, read(HEADINGS + LIFETIME.replace("5678,1234,", "1234_5678,1234,"))))
                .extracting(post -> post.id().value())
                .containsExactly("facebook:post:5678");
    }

    @Test
    void aColumnThatNobodyKnowsIsToldOnce() throws IOException {
        String wider = (HEADINGS + LIFETIME + UNVIEWED).replace("\n", ",Surprise\n");
        assertThat(Read.skips(read(wider))).containsExactly("line 2 format.columns-left [Surprise, 1]");
    }

    @Test
    void aTableOfSomethingElseIsRefusedWithItsFirstWords() {
        assertThatThrownBy(() -> read("a,b,c\n1,2,3\n")).hasMessageContaining("format.export-headings");
    }

    private static List<Finding> read(String file) throws IOException {
        FormatSettings settings = new FormatSettings(Read.PARIS, Optional.empty(), Optional.empty());
        return Read.all(new MetaBusinessReader(), text(file), settings);
    }

    private static List<MetricSnapshot> snapshots(List<Finding> findings) {
        return findings.stream()
                .filter(Finding.Count.class::isInstance)
                .map(finding -> ((Finding.Count) finding).snapshot())
                .toList();
    }
}
