// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Published;

/** Items after ninjs 1, 2 and 3 and the envelopes that systems put around them; agency and people are invented. */
class NinjsReaderTest extends FormatContract {

    private static final String FIRST = """
            {"guid": "urn:newsml:agence.example:42", "version": "2", "type": "text", "pubstatus": "usable",
             "firstcreated": "2018-11-22T08:30:00+0000", "versioncreated": "2018-11-22T09:05:00+0000",
             "language": "fr", "source": "Agence Exemple", "byline": "Par Marie Durand",
             "headline": "L’usine s’installe", "body_html": "<p>Un.</p><p>Deux &amp; trois.</p>"%s,
             "associations": {"featuremedia": {"guid": "p1", "type": "picture", "headline": "Une presse"}}}""";

    private static final String SECOND = """
            {"uri": "https://agence.example/42", "standard": {"name": "ninjs", "version": "3.0"}, "pubStatus": "usable",
             "contentCreated": "2018-11-22T08:30:00Z", "versionCreated": "2018-11-22T09:05:00Z",
             "headlines": [{"role": "subheadline", "value": "Quatre jours"}, {"role": "main", "value": "L’usine s’installe"}],
             "by": "Par Marie Durand", "infoSources": [{"name": "Agence Exemple"}],
             "bodies": [{"role": "main", "contentType": "text/plain", "value": "Un.\\n\\nDeux."}]}""";

    @Override
    protected FormatReader reader() {
        return new NinjsReader();
    }

    @Override
    protected Evidence sample() {
        String picture = "{\"guid\": \"p2\", \"type\": \"picture\", \"headline\": \"Une presse\"}";
        return WireFile.of("{\"data\": {\"items\": [{\"meta\": {}, \"item\": " + FIRST.formatted("") + "}, {\"item\": "
                + picture + "}]}}");
    }

    @Override
    protected int sighted() {
        return 1;
    }

    @Test
    void theFirstVersionOfTheFormatIsRead() throws IOException {
        Clipping item = WireFile.only(reader(), FIRST.formatted(""));
        assertThat(item.id()).hasToString("press:dispatch:urn:newsml:agence.example:42");
        assertThat(item.title()).isEqualTo("L’usine s’installe");
        assertThat(item.outlet()).isEqualTo("Agence Exemple");
        assertThat(item.byline()).containsExactly("Par Marie Durand");
        assertThat(item.language()).isEqualTo("fr");
        assertThat(item.details().revision()).hasValue(2);
        assertThat(item.published()).isEqualTo(Published.at(Instant.parse("2018-11-22T08:30:00Z")));
        assertThat(item.text()).isEqualTo("Un.\nDeux & trois.");
    }

    @Test
    void theListsOfLaterVersionsAreReadByTheirRoles() throws IOException {
        Clipping item = WireFile.only(reader(), SECOND);
        assertThat(item.id()).hasToString("press:dispatch:https://agence.example/42");
        assertThat(item.title()).isEqualTo("L’usine s’installe");
        assertThat(item.outlet()).isEqualTo("Agence Exemple");
        assertThat(item.byline()).containsExactly("Par Marie Durand");
        assertThat(item.text()).isEqualTo("Un.\nDeux.");
    }

    @Test
    void theDraftsOfLaterVersionsAreReadToo() throws IOException {
        Clipping item = WireFile.only(
                reader(),
                SECOND.replace("headlines", "headline")
                        .replace("bodies", "body")
                        .replace("role", "name"));
        assertThat(item.title()).isEqualTo("L’usine s’installe");
        assertThat(item.text()).isEqualTo("Un.\nDeux.");
    }

    @Test
    void whatHangsOnAnItemIsNoItemAndPicturesAreSkippedWithTheirPlace() throws IOException {
        assertThat(Read.skips(Read.all(reader(), sample())))
                .containsExactly("data.items[1].item format.wire-kind [picture]");
    }

    @Test
    void anEventIsNoDispatchAlsoWhereItDoesNotSayWhatItIs() throws IOException {
        String event = SECOND.replace("\"by\"", "\"eventDetails\": {}, \"by\"");
        assertThat(Read.skips(Read.all(reader(), WireFile.of(event)))).containsExactly("$ format.wire-kind [event]");
    }

    @Test
    void anEmbargoHoldsUntilItsTimeAndWithoutATimeUntilFurtherNotice() throws IOException {
        assertThat(embargo("\"2018-11-22T11:00:00+01:00\""))
                .contains(new Clipping.Embargo(Optional.of(Instant.parse("2018-11-22T10:00:00Z"))));
        assertThat(embargo("\"\"")).contains(Clipping.Embargo.UNTIL_FURTHER_NOTICE);
        assertThat(embargo("null")).isEmpty();
    }

    private Optional<Clipping.Embargo> embargo(String value) throws IOException {
        return WireFile.only(reader(), FIRST.formatted(", \"embargoed\": " + value))
                .details()
                .embargo();
    }

    @Test
    void aCanceledItemIsWithdrawn() throws IOException {
        String canceled = FIRST.formatted("").replace("usable", "canceled");
        assertThat(WireFile.others(reader(), canceled))
                .containsExactly("$ press:dispatch:urn:newsml:agence.example:42");
    }

    @Test
    void halfADocumentAndOneWithoutItemsAreRefused() {
        assertThatThrownBy(() -> Read.all(reader(), WireFile.of("{\"items\": [")))
                .isInstanceOf(UnreadableEvidenceException.class);
        assertThatThrownBy(() -> Read.all(reader(), WireFile.of("{\"items\": []}")))
                .isInstanceOf(UnreadableEvidenceException.class);
    }
}
