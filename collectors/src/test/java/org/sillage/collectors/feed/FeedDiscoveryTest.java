// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
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
