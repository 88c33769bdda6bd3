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
                .hasSize(2)
                .allSatisfy(post -> assertThat(post.account()).contains(new Account("youtube", "UsineTV", "")));
        assertThat(findings).allSatisfy(one -> assertThat(one.place()).startsWith("Table data.csv line "));
    }

    @Test
    void whatAnOlderVideoDidInTheChosenDaysIsNoTotal() throws IOException {
        List<Finding> findings = Read.all(reader(), zipped("Content 2018-11-01_2018-11-25 Usine.zip"));
        List<Reading> views = findings.stream()
                .filter(Finding.Count.class::isInstance)
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
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("Chart data.csv", "Date,Content,Video title,Views\n2018-11-22,abcDEF12345,a,7\n");
        parts.put("Table data.csv", TABLE);
        parts.put("Totals.csv", "");
        byte[] bytes = MadeFiles.zip(parts);
        return new Evidence("", name, "", OBSERVED, () -> new ByteArrayInputStream(bytes));
    }

    private static FormatSettings of(String account) {
        return new FormatSettings(Read.PARIS, Optional.empty(), Optional.of(account));
    }
}
