// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Reading;

/** Amounts of an account by day, in both layouts of the site. */
class XDailyReaderTest {

    private static final String NEW = """
            Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Video views
            "Thu, Nov 22, 2018","10,050",140,512,4,9,3,1,11,27,31,60
            "Fri, Nov 23, 2018",8000,,400,-,9,3,1,0,20,31,55
            "Fri, Nov 23, 2018",1,1,1,1,1,1,1,1,1,1,1
            Total,18050,140,912,4,18,6,2,11,47,62,115
            """;

    private static final String OLD = """
            "Date","Tweets published","impressions","engagements","engagement rate","retweets","replies","likes","url clicks"
            "2018-11-22","3","5210.0","98.0","0.018","12.0","3.0","48.0","5.0"
            """;

    @Test
    void eachDayGivesAmountsOfTheAccount() throws Exception {
        List<Finding.Count> counts = counts(read(NEW, "overview.csv", Optional.of("UsineXtra")));
        assertThat(counts).allSatisfy(count -> {
            assertThat(count.snapshot().subject().key()).isEqualTo("x:account:usinextra");
            assertThat(count.snapshot().reading()).isInstanceOf(Reading.Amount.class);
        });
        assertThat(of(counts, Metric.IMPRESSIONS_DISPLAYED)).containsExactly("2018-11-22 10050", "2018-11-23 8000");
        assertThat(of(counts, Metric.LIKES)).containsExactly("2018-11-22 140");
        assertThat(of(counts, Metric.SAVES)).containsExactly("2018-11-22 4");
        assertThat(of(counts, Metric.REPLIES)).containsExactly("2018-11-22 11", "2018-11-23 0");
    }

    @Test
    void byDisplayIsNeverReadAsByPublication() throws Exception {
        assertThat(of(counts(read(NEW, "a.csv", Optional.of("a"))), Metric.IMPRESSIONS))
                .isEmpty();
    }

    @Test
    void aDayThatComesAgainAndATotalAreSkipped() throws Exception {
        assertThat(read(NEW, "a.csv", Optional.of("a")))
                .filteredOn(Finding.Skip.class::isInstance)
                .extracting(skip -> ((Finding.Skip) skip).reason().key())
                .containsExactly("format.day-twice", "file.date-none");
    }

    @Test
    void theNameOfAnOldFileSaysWhose() throws Exception {
        String name = "inbox/daily_tweet_activity_metrics_UsineXtra_20181101_20181201_fr.csv";
        List<Finding.Count> counts = counts(read(OLD, name, Optional.empty()));
        assertThat(of(counts, Metric.IMPRESSIONS_DISPLAYED)).containsExactly("2018-11-22 5210");
        assertThat(of(counts, Metric.REPOSTS)).containsExactly("2018-11-22 12");
        assertThat(counts.getFirst().snapshot().subject().key()).isEqualTo("x:account:usinextra");
    }

    @Test
    void daysOfNobodyAreRefused() {
        assertThatThrownBy(() -> read(NEW, "overview.csv", Optional.empty()))
                .isInstanceOfSatisfying(
                        UnreadableEvidenceException.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("format.account-needed"));
    }

    @Test
    void itIsRecognisedAndAnExportOfPostsIsNotTakenForIt() throws Exception {
        assertThat(recognised(NEW)).isEqualTo("x-analytics-daily");
        assertThat(recognised(OLD)).isEqualTo("x-analytics-daily");
        assertThat(recognised("""
                        Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Reposts
                        1,"Thu, Nov 20, 2025",a,https://x.com/a/status/1,1,1,1,1
                        """)).isEqualTo("x-analytics");
    }

    @Test
    void answersOfTheApiAreRecognisedInAnyForm() throws Exception {
        assertThat(recognised("{\"data\":[{\"id\":\"1\",\"text\":\"a\",\"author_id\":\"7\"}]}"))
                .isEqualTo("x-api");
        assertThat(recognised("[\n {\"id\":1,\"text\":\"a\",\"user\":{\"screen_name\":\"a\"}}]"))
                .isEqualTo("x-api");
        assertThat(recognised("{\"delete\":{\"status\":{\"id\":1,\"user_id_str\":\"7\"}}}\n{\"text\":"))
                .isEqualTo("x-api");
        assertThat(Formats.recognise(Sample.of(evidence("{\"headline\":\"a\",\"uri\":\"b\"}", "a"))))
                .isEmpty();
    }

    private static String recognised(String text) throws Exception {
        return Formats.recognise(Sample.of(evidence(text, "a"))).orElseThrow().format();
    }

    private static List<Finding> read(String text, String name, Optional<String> account) throws Exception {
        FormatSettings settings = new FormatSettings(ZoneId.of("Europe/Paris"), Optional.empty(), account);
        try (Stream<Finding> findings = new XDailyReader().read(evidence(text, name), settings)) {
            return findings.toList();
        }
    }

    private static Evidence evidence(String text, String name) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Evidence("", name, "", Instant.parse("2018-12-01T08:00:00Z"), () -> new ByteArrayInputStream(bytes));
    }

    private static List<Finding.Count> counts(List<Finding> findings) {
        return findings.stream()
                .filter(Finding.Count.class::isInstance)
                .map(Finding.Count.class::cast)
                .toList();
    }

    private static List<String> of(List<Finding.Count> counts, Metric metric) {
        return counts.stream()
                .map(Finding.Count::snapshot)
                .filter(snapshot -> snapshot.metric() == metric)
                .map(snapshot -> ((Reading.Amount) snapshot.reading()).over() + " "
                        + snapshot.reading().value())
                .toList();
    }
}
