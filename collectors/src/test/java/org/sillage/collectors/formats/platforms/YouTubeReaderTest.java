// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sillage.collectors.files.MadeFiles.OBSERVED;
import static org.sillage.collectors.files.MadeFiles.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.files.MadeFiles;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Reading;

/** The content table of YouTube Studio, alone or zipped; channel and videos are invented. */
class YouTubeReaderTest extends FormatContract {

    private static final String HEADINGS = "Content,Video title,Video publish time,Duration,Views,Watch time (hours),"
            + "Subscribers,Thumbnail impressions,Thumbnail click-through rate (%)\n";
    private static final String VISIT =
            "abcDEF12345,\"Grand Palais : la visite\",\"Nov 22, 2018\",151,176500,9120.4,310,912000,4.1\n";
    private static final String OLDER = "abc-EF1234_,Le montage,\"Sep 26, 2017\",0:02:31,1200,80.25,20,8000,1\n";
    private static final String TABLE = HEADINGS + "Total,,,,177700,9200.65,330,920000,5.22\n" + VISIT + OLDER;

    @Override
    protected FormatReader reader() {
        return new YouTubeReader();
    }

    @Override
    protected Evidence sample() {
        return text(TABLE + ",No id,,,,,,,\n");
    }

    @Override
    protected int sighted() {
        return 2;
    }

    @Test
    void viewsAreOfTheVideoAndImpressionsOfItsThumbnail() throws IOException {
        List<Finding> findings = Read.all(reader(), text(TABLE));
        assertThat(Read.counts(findings))
                .containsExactly(
                        "line 3 impressions 912000",
                        "line 3 video_views 176500",
                        "line 4 impressions 8000",
                        "line 4 video_views 1200");
        assertThat(((Finding.Count) findings.get(1)).snapshot().definition()).isEqualTo("Thumbnail impressions");
        assertThat(Read.skips(findings)).isEmpty();
        Post visit = Read.mentions(Post.class, findings).getFirst();
        assertThat(visit.id().value()).isEqualTo("youtube:post:abcDEF12345");
        assertThat(visit.published().day())
                .hasValueSatisfying(day -> assertThat(day).hasToString("2018-11-22"));
    }

    @Test
    void theTotalIsNoVideoAndASumThatDiffersFromItIsTold() throws IOException {
        List<Finding> findings = Read.all(reader(), text(TABLE.replace("177700", "180000")));
        assertThat(Read.mentions(Post.class, findings)).hasSize(2);
        assertThat(Read.skips(findings)).containsExactly("line 2 format.sum-differs [Views, 180000, 177700]");
    }

    @Test
    void aFullListIsSaidToEndWhereStudioEndsIt() throws IOException {
        StringBuilder table = new StringBuilder(HEADINGS + "Total,,,,600,,,,\n");
        for (int i = 0; i < CheckedRows.MOST; i++) {
            table.append("abcDEF00%03d,a,\"Nov 22, 2018\",1,1,,,,\n".formatted(i));
        }
        assertThat(Read.skips(Read.all(reader(), text(table.toString()))))
                .containsExactly("line 2 format.rows-capped [Views, 600, 500, 500]");
    }

    @Test
    void frenchHeadingsAndNumbersAreRead() throws IOException {
        List<Finding> findings = Read.all(reader(), text("""
                Contenu,Titre de la vidéo,Heure de publication de la vidéo,Durée,Vues,Durée de visionnage (heures),Abonnés,Impressions,Taux de clics par impression (%)
                Total,,,,"1\u202f204","12,5",3,9000,"4,1"
                abcDEF12347,La visite,22 nov. 2018,151,"1\u202f204","12,5",3,9000,"4,1"
                """));
        assertThat(Read.counts(findings)).containsExactly("line 3 impressions 9000", "line 3 video_views 1204");
        assertThat(Read.skips(findings)).isEmpty();
    }

    @Test
    void ofAZipTheTableIsReadAndItsPlacesNameIt() throws IOException {
        List<Finding> findings = Read.all(reader(), zipped("studio.zip"), of("UsineTV"));
        assertThat(Formats.recognise(Sample.of(zipped("studio.zip"))).map(FormatReader::format))
                .contains("youtube-studio");
        assertThat(Read.mentions(Post.class, findings))
                .extracting(Post::id)
                .containsExactlyInAnyOrder(
                        MentionId.ofPost("youtube", "abcDEF12345"), MentionId.ofPost("youtube", "abc-EF1234_"));
        assertThat(Read.mentions(Post.class, findings))
                .allSatisfy(post -> assertThat(post.account()).contains(new Account("youtube", "UsineTV", "")));
        assertThat(Read.counts(findings)).contains("Table data.csv line 3 video_views 176500");
        assertThat(Read.skips(findings)).isEmpty();
    }

    @Test
    void theChartHasAmountsOfEachVideoAndDay() throws IOException {
        List<Finding> findings = Read.all(reader(), zipped("studio.zip"));
        Finding.Count day = findings.stream()
                .filter(Finding.Count.class::isInstance)
                .map(Finding.Count.class::cast)
                .filter(count -> count.place().startsWith("Chart data.csv line 2"))
                .findFirst()
                .orElseThrow();
        assertThat(day.snapshot().metric()).isEqualTo(Metric.VIDEO_VIEWS);
        assertThat(day.snapshot().reading()).isInstanceOfSatisfying(Reading.Amount.class, amount -> {
            assertThat(amount.value()).isEqualTo(7);
            assertThat(amount.over()).hasToString("2018-11-22");
        });
    }

    @Test
    void theTotalsByDayCountNothingAndAreToldWhereTheTableStatesOthers() throws IOException {
        assertThat(Read.skips(
                        Read.all(reader(), zipped("studio.zip", "Date,Views\n2018-11-22,177000\n2018-11-23,700\n"))))
                .isEmpty();
        List<Finding> findings =
                Read.all(reader(), zipped("studio.zip", "Date,Vues\n2018-11-22,177000\nTotal,177000\n"));
        assertThat(Read.skips(findings))
                .containsExactly("Totals.csv format.totals-differ [video_views, 177000, 177700]");
        assertThat(Read.counts(findings)).noneMatch(count -> count.startsWith("Totals.csv"));
    }

    @Test
    void aFrenchArchiveIsKnownByItsHeadings() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("Données du graphique.csv", "Date,Vues\n2018-11-22,1204\n");
        parts.put("Données du tableau.csv", """
                Contenu,Titre de la vidéo,Heure de publication de la vidéo,Durée,Vues engagées,Vues
                Total,,,,"1\u202f100","1\u202f204"
                abcDEF12347,La visite,28 sept. 2018,151,"1\u202f100","1\u202f204"
                """);
        parts.put("__MACOSX/._Totaux.csv", "x");
        List<Finding> findings = Read.all(reader(), MadeFiles.evidence(MadeFiles.zip(parts)));
        assertThat(Read.counts(findings)).containsExactly("Données du tableau.csv line 3 video_views 1204");
        assertThat(Read.skips(findings)).isEmpty();
        assertThat(Read.mentions(Post.class, findings).getFirst().published().day())
                .hasValueSatisfying(day -> assertThat(day).hasToString("2018-09-28"));
    }

    @Test
    void whatAnOlderVideoDidInTheChosenDaysIsNoTotal() throws IOException {
        List<Finding> findings = Read.all(reader(), zipped("Content 2018-11-01_2018-11-25 Usine.zip"));
        List<Reading> views = findings.stream()
                .filter(finding ->
                        finding instanceof Finding.Count && finding.place().startsWith("Table data.csv"))
                .map(finding -> ((Finding.Count) finding).snapshot())
                .filter(snapshot -> snapshot.metric() == Metric.VIDEO_VIEWS)
                .map(snapshot -> snapshot.reading())
                .toList();
        assertThat(views.getFirst()).isEqualTo(new Reading.Total(176_500, Instant.parse("2018-11-26T08:00:00Z")));
        assertThat(views.getLast())
                .isInstanceOfSatisfying(
                        Reading.Amount.class,
                        amount -> assertThat(amount.over()).hasToString("2018-11-01..2018-11-25"));
    }

    @Test
    void anArchiveWithoutVideosIsRefusedWithWhatItHolds() {
        Evidence other = MadeFiles.evidence(MadeFiles.zip(Map.of("Totals.csv", "Date,Views\n2018-11-22,7\n")));
        assertThatThrownBy(() -> Read.all(reader(), other))
                .isInstanceOfSatisfying(
                        UnreadableEvidenceException.class,
                        refused -> assertThat(refused.reason().texts()).containsExactly("Totals.csv"));
    }

    private static Evidence zipped(String name) {
        return zipped(name, "Date,Views\n2018-11-22,177700\n");
    }

    private static Evidence zipped(String name, String totals) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("Chart data.csv", "Date,Content,Video title,Views\n2018-11-22,abcDEF12345,a,7\n");
        parts.put("Table data.csv", TABLE);
        parts.put("Totals.csv", totals);
        byte[] bytes = MadeFiles.zip(parts);
        return new Evidence("", name, "", OBSERVED, () -> new ByteArrayInputStream(bytes));
    }

    private static FormatSettings of(String account) {
        return new FormatSettings(Read.PARIS, Optional.empty(), Optional.of(account));
    }
}
