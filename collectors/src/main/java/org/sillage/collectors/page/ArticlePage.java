// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.sillage.collectors.files.HtmlFile;
import org.sillage.collectors.http.WebAddress;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.CanonicalUrl;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;

/**
 * Reads the page of an article: one clipping, or the reason why the page is none. Pure. For each field what the page states
 * for machines is trusted before what it shows: linked data, then OpenGraph, then other metas, then the visible byline and
 * time. The text is what the page shows; of a paywalled article it is as much as is shown.
 */
public final class ArticlePage {

    /** Name and version of what is made of a page. */
    public static final String NAME = "article-page/1";

    private static final String PLACE = "article";
    private static final String UNDATED = "undated";

    private ArticlePage() {}

    /**
     * The article of a page.
     *
     * @param address where the page was found, which the clipping is known by; empty for a saved page: its own word counts
     * @param zone of times that state none
     * @return one sighting, and an alias where the page states another address; or one skip where the page is no article: a consent wall, an error, a list of articles
     * @throws UnreadableEvidenceException where it is no HTML, or larger than any page of an article
     */
    public static Stream<Finding> read(Evidence evidence, Optional<URI> address, ZoneId zone)
            throws UnreadableEvidenceException {
        Optional<URI> known = address.or(() -> WebAddress.parse(evidence.origin()));
        Document document = HtmlFile.page(evidence, known.map(URI::toString).orElse(""));
        PageFacts facts = PageFacts.of(document, known, zone, evidence.observedAt());
        if (facts.objection().isPresent())
            return Stream.of(new Finding.Skip(PLACE, facts.objection().get()));
        return Stream.concat(Stream.of(sighting(facts, zone, evidence)), alias(facts).stream());
    }

    /**
     * The address that the page states as the article's own, where it is another one on the same site. One on another
     * site is of a text taken over from there: that is another clipping.
     */
    private static Optional<Finding> alias(PageFacts facts) {
        if (facts.address().isEmpty() || facts.stated().isEmpty()) return Optional.empty();
        MentionId known = MentionId.ofClipping(facts.address().get());
        MentionId other = MentionId.ofClipping(facts.stated().get());
        boolean sameSite = CanonicalUrl.host(facts.address().get())
                .equals(CanonicalUrl.host(facts.stated().get()));
        return sameSite && !other.equals(known)
                ? Optional.of(new Finding.Alias(other, known, PLACE))
                : Optional.empty();
    }

    /** Whether what begins so is the page of an article. */
    public static boolean recognises(String beginning) {
        return PageKind.objection(Jsoup.parse(beginning)).isEmpty();
    }

    private static Finding sighting(PageFacts facts, ZoneId zone, Evidence evidence) {
        Published published = facts.published().orElseGet(() -> Published.unstated(evidence.observedAt()));
        String day = facts.published().map(date -> date.dayIn(zone).toString()).orElse(UNDATED);
        MentionId id = facts.address()
                .map(MentionId::ofClipping)
                .orElseGet(() -> MentionId.ofUnaddressedClipping(facts.outlet(), facts.title(), day));
        return new Finding.Sighting(
                new Clipping(
                        id,
                        facts.address(),
                        published,
                        facts.outlet(),
                        Clipping.Medium.WEB,
                        facts.language(),
                        facts.byline(),
                        List.of(),
                        facts.title(),
                        facts.text()),
                PLACE);
    }
}
