// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.collectors.http.HttpSettings;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.SimulatedTime;
import org.sillage.collectors.http.StubServer;
import org.sillage.core.collect.SourceException;

/** From the address of a paper to that of its feed. */
class FeedDiscoveryTest {

    private final SimulatedTime time = new SimulatedTime("2018-11-22T12:00:00Z");

    @Test
    void thePageNamesItsFeedsEachOnceInItsOrder() throws Exception {
        String page =
                "<!DOCTYPE html><html><head><title>Ouest-Matin</title><base href='https://ouest-matin.example/une/'>"
                        + "<link rel='alternate' hreflang='en' href='/en'>"
                        + "<link rel='Alternate stylesheet' type='application/rss+xml' title='A la une' href='rss.xml'>"
                        + "<link rel=alternate type='application/atom+xml; charset=utf-8' href='/atom'>"
                        + "<link rel=alternate type='application/rss+xml' href='/une/rss.xml'>"
                        + "<link rel=alternate type='application/rss+xml' href='javascript:alert(1)'></head></html>";
        assertThat(discover(page))
                .containsExactly(
                        new Opml.Entry("A la une", URI.create("https://ouest-matin.example/une/rss.xml")),
                        new Opml.Entry("", URI.create("https://ouest-matin.example/atom")));
    }

    @ParameterizedTest
    @CsvSource({
        "<link rel='ALTERNATE' type='application/rss+xml; charset=utf-8' href='/rss'>,/rss",
        "<link rel=feed href=/fil>,/fil",
        "<link type='application/feed+json' rel='home alternate' href='feed.json'>,/feed.json",
        "<base href='/a/'><link rel=alternate type=text/xml href='x.xml'>,/a/x.xml",
        "<a href='/rss/une.xml'>À la une</a><a href='/contact'>c</a>,/rss/une.xml",
        "<a type='application/atom+xml' href='/fil?f=1'>Fil</a>,/fil",
        "<p><a href='/feed/'>RSS</a></p>,/feed/",
    })
    void everyWayOfNamingAFeedIsKnown(String markup, String path) throws Exception {
        assertThat(discover("<html><head></head>" + markup))
                .singleElement()
                .satisfies(feed -> assertThat(feed.url().getPath()).isEqualTo(path));
    }

    @Test
    void anAddressForFeedReadersIsAWebAddress() throws Exception {
        assertThat(discover("<link rel=alternate type=application/rss+xml href='feed://ouest-matin.example/rss'>"
                        + "<link rel=alternate type=application/rss+xml href='feed:https://ouest-matin.example/atom'>"))
                .extracting(feed -> feed.url().getHost() + feed.url().getPath())
                .containsExactly("ouest-matin.example/rss", "ouest-matin.example/atom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel='alternate' type='application/json' href='/wp-json/wp/v2/pages/2'>",
                "<link rel='alternate' type='application/json+oembed' href='/oembed'>",
                "<link rel='alternate' hreflang='nl' href='/nl'>",
                "<a href='/feedback'>f</a><a href='/index.html'>i</a>",
            })
    void whatIsNoFeedIsNotNamed(String markup) throws Exception {
        assertThat(discover("<html><head>" + markup)).isEmpty();
    }

    @Test
    void aPageWithoutFeedsNamesNone() throws Exception {
        assertThat(discover("<html><head></head><body>Ouest-Matin</body></html>"))
                .isEmpty();
    }

    @Test
    void theAddressOfAFeedLeadsToItself() throws Exception {
        assertThat(discover("<rss><channel></channel></rss>"))
                .singleElement()
                .satisfies(feed -> assertThat(feed.url().getPath()).isEqualTo("/une"));
    }

    @Test
    void aPageThatIsNotThereIsSaid() throws Exception {
        try (StubServer server = StubServer.always("HTTP/1.1 404 Not Found\r\n\r\n")) {
            assertThatThrownBy(() -> discovery(server).of(server.address("/une")))
                    .isInstanceOf(SourceException.class);
        }
    }

    private List<Opml.Entry> discover(String body) throws Exception {
        try (StubServer server =
                StubServer.always("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body)) {
            return discovery(server).of(server.address("/une"));
        }
    }

    private FeedDiscovery discovery(StubServer server) {
        return new FeedDiscovery(new SafeHttp(HttpSettings.of("test", "", List.of(server.hostPort())), time, time));
    }
}
