// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.collectors.files.MadeFiles.text;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Published;

/** Stories of Media Cloud, old and present, by hand after the real shapes; outlets are invented. */
class MediaCloudTest extends FormatContract {

    private static final String TOPIC = """
            guid,stories_id,title,url,language,media_id,media_name,collect_date,publish_date,date_is_reliable,facebook_share_count,full_text_rss,inlink_count,post_count
            https://o.example/1,11,L'usine s'installe,https://o.example/1,fr,7,Ouest-Matin,2019-04-21 04:37:06.347441,2019-04-21 04:37:06.347013,0,0,0,2,
            https://o.example/2,12,"Le ""grand"" jour",https://o.example/2,fr,7,Ouest-Matin,2019-04-16 13:19:28.642440,2018-07-01 00:00:00,0,64,0,0,
            https://www.youtube.com/watch?v=abcDEF12345,13,La visite - YouTube,https://www.youtube.com/watch?v=abcDEF12345,fr,8,YouTube,2019-04-16 13:19:28.642440,2018-11-22 09:30:00,1,,0,0,
            https://o.example/4,14,,https://o.example/4,fr,7,Ouest-Matin,2019-04-16 13:19:28.642440,2018-07-01 00:00:00,0,,0,0,
            """;

    private static final String STORIES = """
            id,indexed_date,language,media_name,media_url,publish_date,title,url
            9f2c,2024-02-01 10:11:12.123,fr,ouest-matin.example,ouest-matin.example,2018-11-22,L'usine,https://ouest-matin.example/usine
            """;

    @Override
    protected FormatReader reader() {
        return Formats.named("media-cloud").orElseThrow();
    }

    @Override
    protected Evidence sample() {
        return text(TOPIC);
    }

    @Override
    protected int sighted() {
        return 3;
    }

    @Test
    void theMomentOfFetchingIsNoDateOfPublication() throws IOException {
        assertThat(clippings(TOPIC).getFirst().published())
                .isEqualTo(Published.unstated(Instant.parse("2019-04-21T02:37:06Z")));
    }

    @Test
    void aDayThatIsMarkedNotReliableIsTakenAndSaid() throws IOException {
        assertThat(clippings(TOPIC).get(1).published()).isEqualTo(Published.on(LocalDate.of(2018, 7, 1), Read.PARIS));
        assertThat(clippings(TOPIC).get(2).published().at()).isEqualTo("2018-11-22T08:30:00Z");
        assertThat(Read.skips(Read.all(reader(), sample())))
                .containsExactly(
                        "line 5 format.clipping-no-title []",
                        "line 2 format.dates-of-collection [1]",
                        "line 3 format.dates-unsure [1]");
    }

    @Test
    void everyStoryIsAnArticleOfTheMediumThatIsNamed() throws IOException {
        assertThat(clippings(TOPIC))
                .extracting(Clipping::outlet)
                .containsExactly("Ouest-Matin", "Ouest-Matin", "YouTube");
    }

    @Test
    void sharesOnFacebookAreCountedWhereTheyAreStated() throws IOException {
        assertThat(Read.counts(Read.all(reader(), sample()))).containsExactly("line 2 reposts 0", "line 3 reposts 64");
    }

    @Test
    void thePresentListOfStoriesIsReadToo() throws IOException {
        assertThat(Formats.recognise(Sample.of(text(STORIES))).map(FormatReader::format))
                .contains("media-cloud");
        Clipping story = clippings(STORIES).getFirst();
        assertThat(story.outlet()).isEqualTo("ouest-matin.example");
        assertThat(story.published().day()).contains(LocalDate.of(2018, 11, 22));
        assertThat(Read.skips(Read.all(reader(), text(STORIES)))).isEmpty();
    }

    private List<Clipping> clippings(String stories) throws IOException {
        return Read.mentions(Clipping.class, Read.all(reader(), text(stories)));
    }
}
