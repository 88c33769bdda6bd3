// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sillage.core.message.Messages;
import org.sillage.core.metric.Metric;

/** Everything on a sheet has words in French and English. */
class WordsTest {

    static Stream<Locale> languages() {
        return Stream.of(Locale.FRENCH, Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMetricIsNamedDefinedAndRounded(Locale language) {
        Messages words = ReportWords.in(language);
        for (Metric metric : Metric.values()) {
            for (String part : List.of("name", "definition", "rounding")) {
                String key = "metric." + metric.key() + "." + part;
                assertThat(words.words(key)).isNotEqualTo(key).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everySheetAndHeadingHasWordsAndNoSheetHasOneHeadingTwice(Locale language) {
        Messages words = ReportWords.in(language);
        Report report = Samples.report(new SampleView(), Samples.WEEK_47, language);
        for (Sheet sheet : report.sheets()) {
            assertThat(words.words(sheet.table().sheet()))
                    .isNotEqualTo(sheet.table().sheet());
            List<String> headings = sheet.table().columns().stream()
                    .map(column -> words.words("column." + column.key()).toLowerCase(language))
                    .toList();
            assertThat(headings).as(sheet.table().id()).doesNotHaveDuplicates();
            assertThat(headings).noneMatch(heading -> heading.startsWith("column."));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCellInWordsIsKnownToTheBundle(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.sillage.report.messages", language);
        for (StoryTally.Role role : StoryTally.Role.values())
            assertThat(bundle.containsKey("role." + low(role))).isTrue();
        for (SourceDay.State state : SourceDay.State.values()) {
            assertThat(bundle.containsKey(CompletenessTable.state(state).key())).isTrue();
        }
        assertThat(Arrays.stream(org.sillage.core.metric.Basis.values())
                        .allMatch(basis -> bundle.containsKey("basis." + basis.key())))
                .isTrue();
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
