// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.core.testkit.Samples.OPENING;
import static org.sillage.core.testkit.Samples.PARIS;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.mention.WithdrawalCause;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;
import org.sillage.core.testkit.Samples;

class ExtractTest {

    private static final String AWKWARD = "un\tdeux\nC:\\temp\r « été » \\";

    @ParameterizedTest
    @MethodSource("findings")
    void whatIsWrittenReadsBackTheSameOnOneLine(Finding finding) {
        String line = Extract.line(finding);
        assertThat(line).doesNotContain("\n", "\r");
        assertThat(Extract.finding(line)).isEqualTo(finding);
    }

    static Stream<Finding> findings() {
        MentionId post = MentionId.ofPost("x", "1066");
        Period week = new Period(LocalDate.parse("2018-11-19"), LocalDate.parse("2018-11-25"), PARIS);
        return Stream.of(
                new Finding.Alias(MentionId.ofPost("x", "1067"), post, "article"),
                new Finding.Sighting(
                        new Post(
                                post,
                                "x",
                                Optional.of(new Account("x", "UsineXtra", "L'Usine")),
                                Optional.of(URI.create("https://x.example/UsineXtra/status/1066")),
                                Published.at(OPENING),
                                "fr",
                                AWKWARD),
                        "data[0]"),
                new Finding.Sighting(
                        new Post(post, "x", Optional.empty(), Optional.empty(), Published.unstated(OPENING), "", ""),
                        "data[1]"),
                new Finding.Sighting(
                        Samples.clipping("radio")
                                .with(new Clipping.Details(
                                        Optional.of(Duration.ofSeconds(95)),
                                        Optional.of(new Clipping.Embargo(Optional.of(OPENING))),
                                        "radio.mp3")),
                        "Feuille1!B7"),
                new Finding.Sighting(
                        Samples.clipping("wire")
                                .with(Clipping.Details.embargoed(new Clipping.Embargo(Optional.empty()))),
                        "items[0]"),
                new Finding.Sighting(
                        Samples.clipping("versions")
                                .with(Clipping.Details.ofDispatch(Optional.empty(), OptionalLong.of(360_624_134))),
                        "newsItem[2]"),
                new Finding.Sighting(
                        new Clipping(
                                new MentionId("press:clipping:a"),
                                Optional.empty(),
                                Published.on(LocalDate.parse("2018-11-22"), PARIS),
                                "ouest.example",
                                Clipping.Medium.PRINT,
                                "fr",
                                List.of("Anne Dupont", "Bruno\tMartin"),
                                List.of("AFP"),
                                "Titre",
                                AWKWARD),
                        "items[0]"),
                count(post, new Reading.Total(7, OPENING)),
                count(post, new Reading.Level(-3, OPENING)),
                count(post, new Reading.Amount(0, week)),
                new Finding.Skip("line 3", Message.of("some.reason", "2018", AWKWARD)),
                new Finding.Skip("line 4", Message.of("some.reason")),
                new Finding.Withdrawn(post, WithdrawalCause.PROTECTED, "errors[0]"));
    }

    private static Finding count(MentionId post, Reading reading) {
        return new Finding.Count(
                new MetricSnapshot(Subject.of(post), Metric.LIKES, reading, Basis.MEASURED, "x", "d"), "data[0]");
    }
}
