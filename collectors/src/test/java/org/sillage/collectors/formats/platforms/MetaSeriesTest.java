// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.collectors.files.MadeFiles;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.metric.Reading;

/** Series of a page by day, UTF-16 with a hint for Excel, as Meta Business Suite exports them. */
class MetaSeriesTest extends FormatContract {

    private static final String FOLLOWS = """
            sep=,
            "Facebook follows"
            "Date","Primary"
            "2018-11-22T00:00:00","20"
            "2018-11-23T00:00:00",""
            "2018-11-24T00:00:00","0"
            """;

    @Override
    protected FormatReader reader() {
        return new MetaBusinessReader();
    }

    @Override
    protected Evidence sample() {
        return utf16(FOLLOWS);
    }

    @Override
    protected int sighted() {
        return 0;
    }

    @Override
    protected FormatSettings settings() {
        return of("Usine Extra");
    }

    @Test
    void eachDayIsAnAmountOfTheAccount() throws IOException {
        assertThat(amounts(FOLLOWS, "Usine Extra"))
                .containsExactly(
                        "facebook:account:usine extra followers 2018-11-22 20",
                        "facebook:account:usine extra followers 2018-11-24 0");
    }

    @ParameterizedTest
    @CsvSource({
        "Facebook views,facebook:account:a impressions_displayed",
        "Instagram reach,instagram:account:a reach",
        "Couverture Instagram,instagram:account:a reach",
        "Vues sur Facebook,facebook:account:a impressions_displayed",
        "Clics sur un lien Facebook,facebook:account:a clicks",
        "Facebook content interactions,facebook:account:a platform_engagements"
    })
    void theTitleSaysWhatIsCountedAndOnWhichNetwork(String title, String expected) throws IOException {
        assertThat(amounts(FOLLOWS.replace("Facebook follows", title), "a"))
                .first()
                .isEqualTo(expected + " 2018-11-22 20");
    }

    @Test
    void seriesBelowOneAnotherAreToldApartAndAnUnknownOneIsSkippedAsAWhole() throws IOException {
        String stacked = FOLLOWS + "\n\"Facebook visits\"\n\"Date\",\"Primary\"\n\"2018-11-22T00:00:00\",\"7\"\n"
                + "\n\"Facebook views\"\n\"Date\",\"Primary\"\n\"2018-11-22T00:00:00\",\"70\"\n\"soon\",\"7\"\n";
        List<Finding> findings = Read.all(reader(), utf16(stacked), of("a"));
        assertThat(Read.counts(findings))
                .containsExactly("line 4 followers 20", "line 6 followers 0", "line 14 impressions_displayed 70");
        assertThat(Read.skips(findings))
                .containsExactly("line 8 format.series-unknown [Facebook visits]", "line 15 format.day-none []");
    }

    @Test
    void aTitleWithoutANetworkNeedsOneFromAPerson() throws IOException {
        String bare = FOLLOWS.replace("Facebook follows", "Views");
        assertThat(Read.skips(Read.all(reader(), utf16(bare), of("a"))))
                .containsExactly("line 2 format.series-network [Views]");
        assertThat(amounts(bare, "instagram:@a"))
                .first()
                .isEqualTo("instagram:account:a impressions_displayed 2018-11-22 20");
    }

    @Test
    void howManyFollowThereAreIsALevelAndAWordForBothIsRefused() throws IOException {
        String all = FOLLOWS.replace("Facebook follows", "Facebook total followers");
        assertThat(Read.all(reader(), utf16(all), of("a")))
                .extracting(finding -> ((Finding.Count) finding).snapshot().reading())
                .hasOnlyElementsOfType(Reading.Level.class);
        assertThat(Read.skips(Read.all(reader(), utf16(FOLLOWS.replace("follows", "followers")), of("a"))))
                .containsExactly("line 2 format.series-unknown [Facebook followers]");
    }

    @Test
    void seriesOfNobodyAreRefused() {
        assertThatThrownBy(() -> Read.all(reader(), utf16(FOLLOWS)))
                .isInstanceOfSatisfying(
                        UnreadableEvidenceException.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("format.account-needed"));
    }

    private List<String> amounts(String file, String account) throws IOException {
        return Read.all(reader(), utf16(file), of(account)).stream()
                .map(finding -> ((Finding.Count) finding).snapshot())
                .map(one -> one.subject().key() + " " + one.metric().key() + " "
                        + ((Reading.Amount) one.reading()).over() + " "
                        + one.reading().value())
                .toList();
    }

    private static Evidence utf16(String text) {
        return MadeFiles.evidence(("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE));
    }

    private static FormatSettings of(String account) {
        return new FormatSettings(Read.PARIS, Optional.empty(), Optional.of(account));
    }
}
