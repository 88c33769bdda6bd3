// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sillage.collectors.files.MadeFiles.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.core.collect.UnreadableEvidenceException;

class FileFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tweet id,Tweet text,time,impressions|x-analytics",
                "Post id,Date,Post text,Post Link,Impressions|x-analytics",
                "Date;Média;Titre;Lien|clippings",
                "title,url,publish_date,media_name|clippings",
                "<?xml version='1.0'?><!-- <html> --><rss version='2.0'><channel/></rss>|feed",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>|feed",
                "<!DOCTYPE feed><feed xmlns='http://www.w3.org/2005/Atom'/>|feed"
            })
    void aFileIsKnownByItsHeadingsOrItsRoot(String headings, String format) throws Exception {
        assertThat(auto().of(text(headings + "\n")).format()).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,text,likes|id, text, likes",
                "url,shares|url, shares",
                "commit_date,date,month,followers|commit_date, date, month, followers",
                "<html></html>|<html>",
                "{}|json"
            })
    void aFileThatNoFormatKnowsIsRefusedWithWhatWasExpectedAndFound(String content, String found) throws Exception {
        assertThatThrownBy(() -> auto().read(text(content)))
                .isInstanceOfSatisfying(UnreadableEvidenceException.class, e -> {
                    assertThat(e.reason().key()).isEqualTo("format.unknown");
                    assertThat(e.reason().texts()).containsExactly(Formats.names(), found);
                });
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws Exception {
        assertThatThrownBy(() -> auto().read(text("")))
                .isInstanceOfSatisfying(
                        UnreadableEvidenceException.class,
                        e -> assertThat(e.reason().key()).isEqualTo("file.empty"));
    }

    @Test
    void aFormatThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> FileFormat.of("x-analitics", FormatSettings.in(Read.PARIS)))
                .isInstanceOfSatisfying(SettingsException.class, e -> {
                    assertThat(e.key()).isEqualTo("format");
                    assertThat(e.reason().texts()).containsExactly("x-analitics", "auto, " + Formats.names());
                });
    }

    @Test
    void theNameOfTheReaderChangesWithTheMapping() throws Exception {
        String plain = auto().name();
        String one = FileFormat.of("clippings", Read.with(mapping("Titre"))).name();
        String other = FileFormat.of("clippings", Read.with(mapping("Sujet"))).name();
        assertThat(List.of(plain, one, other)).doesNotHaveDuplicates();
        assertThat(FileFormat.of("clippings", Read.with(mapping("Titre"))).name())
                .isEqualTo(one);
        assertThat(FileFormat.of("x-analytics", FormatSettings.in(Read.PARIS)).name())
                .isEqualTo("x-analytics/1");
    }

    private static FileFormat auto() throws SettingsException {
        return FileFormat.of(Formats.AUTO, FormatSettings.in(Read.PARIS));
    }

    private static Mapping mapping(String title) throws SettingsException {
        return Mapping.of("m", Map.of("title", List.of(title)), Map.of());
    }
}
