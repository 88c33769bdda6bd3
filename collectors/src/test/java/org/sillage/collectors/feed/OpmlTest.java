// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

/** Lists as feed readers write them. */
class OpmlTest {

    private static final Opml.Entry OUEST =
            new Opml.Entry("Ouest-Matin <l'éco> & \"plus\"", URI.create("https://ouest-matin.example/rss?a=1&b=2"));

    @Test
    void whatIsWrittenReadsTheSame() throws Exception {
        assertThat(read(Opml.write(List.of(OUEST)))).containsExactly(OUEST);
    }

    @Test
    void feedsAreFoundInGroupsAndUnderEverySpelling() throws Exception {
        assertThat(read("""
                        <opml version='1.0'><head><title>a</title></head><body>
                        <outline text='Presse'><outline text='Sud' xmlurl='https://sud.example/rss'/>
                        <outline title='Nord' text='x' type='rss' xmlUrl='https://nord.example/rss'/></outline>
                        <outline text='Est' type='rss' url='https://est.example/rss'/>
                        <outline text='a page' type='link' url='https://page.example/'/>
                        <outline text='no feed' xmlUrl='javascript:alert(1)'/></body></opml>""")).extracting(Opml.Entry::name).containsExactly("Sud", "Nord", "Est");
    }

    @Test
    void whatIsNoListIsNamed() {
        assertThat(catchThrowableOfType(UnreadableEvidenceException.class, () -> read("<rss/>"))
                        .reason()
                        .key())
                .isEqualTo("opml.other");
        assertThat(catchThrowableOfType(UnreadableEvidenceException.class, () -> read("<opml><body>"))
                        .reason()
                        .key())
                .isEqualTo("xml.malformed");
    }

    @Test
    void aNameThatXmlCannotHoldIsLeftOut() throws Exception {
        assertThat(read(Opml.write(List.of(new Opml.Entry("\u0001", OUEST.url())))))
                .containsExactly(new Opml.Entry("", OUEST.url()));
    }

    private static List<Opml.Entry> read(String opml) throws UnreadableEvidenceException {
        byte[] bytes = opml.getBytes(StandardCharsets.UTF_8);
        return Opml.read(new Evidence("", "list.opml", "", Instant.EPOCH, () -> new ByteArrayInputStream(bytes)));
    }
}
