// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;

/** After jsonfeed.org/version/1.1; outlet and persons are invented. */
class JsonFeedReaderTest {

    private static final Instant OBSERVED = Instant.parse("2018-11-23T08:00:00Z");

    @Test
    void anItemIsAClipping() throws Exception {
        String item = """
                {"id": 42, "url": "/eco/usine", "title": "L'usine\\u00a0ouvre", "content_html": "<p>40 500 visiteurs</p><p>attendus</p>",
                 "date_published": "2018-11-22T09:30:00+01:00", "authors": [{"name": "Marie Durand"}, {"name": "Paul Roux"}],
                 "language": "fr-FR", "tags": ["industrie"]}""";
        assertThat(read(feed("1.1", item)))
                .containsExactly(new Finding.Sighting(
                        new Clipping(
                                new MentionId("press:clipping:https://ouest-matin.example/eco/usine"),
                                Optional.of(URI.create("https://ouest-matin.example/eco/usine")),
                                Published.at(Instant.parse("2018-11-22T08:30:00Z")),
                                "",
                                Clipping.Medium.UNKNOWN,
                                "fr",
                                List.of("Marie Durand", "Paul Roux"),
                                List.of(),
                                "L'usine ouvre",
                                "40 500 visiteurs\nattendus"),
                        "items[0]"));
    }

    @Test
    void theAuthorOfVersionOneSignsAndTheFeedsSignsForNobody() throws Exception {
        assertThat(one(feed("1", "{\"title\": \"a\", \"author\": {\"name\": \"Paul Roux\"}}"))
                        .byline())
                .containsExactly("Paul Roux");
        assertThat(one(feed("1", "{\"title\": \"a\"}")).byline()).containsExactly("La Rédaction");
    }

    @Test
    void whatAnItemDoesNotSayIsTheFeedsOrUnknown() throws Exception {
        Clipping clipping = one(feed("1.1", "{\"content_text\": \"Ouverture\", \"date_published\": null}"));
        assertThat(clipping.title()).isEqualTo("Ouverture");
        assertThat(clipping.language()).isEqualTo("en");
        assertThat(clipping.published().precision()).isEqualTo(Published.Precision.OBSERVED);
        assertThat(clipping.outlet()).isEqualTo("ouest-matin.example");
    }

    @Test
    void anItemWithNothingIsSkippedWithItsPlaceAndCostsNoOther() throws Exception {
        List<Finding> findings = read(feed("1.1", "{\"id\": \"7\"}, 3, {\"title\": \"a\"}"));
        assertThat(findings).hasSize(3);
        assertThat(findings.subList(0, 2)).allMatch(Finding.Skip.class::isInstance);
        assertThat(findings.get(2)).isInstanceOf(Finding.Sighting.class);
    }

    @Test
    void otherJsonAndCutJsonAreNamed() {
        assertThat(reason("{\"data\": []}")).isEqualTo("feed.json-other");
        assertThat(reason("{\"items\": [" + "[".repeat(100_000))).isEqualTo("feed.json-too-deep");
        assertThat(reason("{\"items\": [{\"title\": \"a")).isEqualTo("feed.json-malformed");
    }

    private static String feed(String version, String items) {
        return """
                {"version": "https://jsonfeed.org/version/%s", "title": "Ouest-Matin", "language": "en",
                 "home_page_url": "https://ouest-matin.example/", "author": {"name": "La Rédaction"}, "items": [%s]}""".formatted(version, items);
    }

    private static String reason(String json) {
        return catchThrowableOfType(UnreadableEvidenceException.class, () -> read(json))
                .reason()
                .key();
    }

    private static Clipping one(String json) throws UnreadableEvidenceException {
        return (Clipping) ((Finding.Sighting) read(json).getFirst()).mention();
    }

    private static List<Finding> read(String json) throws UnreadableEvidenceException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Evidence evidence = new Evidence(
                "0".repeat(64),
                "https://ouest-matin.example/feed.json",
                "application/feed+json",
                OBSERVED,
                () -> new ByteArrayInputStream(bytes));
        try (Stream<Finding> findings = new FeedReader(ZoneId.of("Europe/Paris")).read(evidence)) {
            return findings.toList();
        }
    }
}
