// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.article;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.WebAddress;
import org.sillage.collectors.page.ArticlePage;
import org.sillage.collectors.robots.Robots;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

/** Fetches the pages that are due, one after another. The ledger knows what was asked for: there is no other cursor. */
final class ArticlePageCollector implements Collector {

    private static final int MAX_BYTES = 5 * 1024 * 1024;
    private static final int TRIES = 2;

    private final String source;
    private final Set<String> of;
    private final int most;
    private final ZoneId zone;
    private final SafeHttp http;
    private final Robots robots;
    private final Clock clock;

    /**
     * @param of ids of the sources whose clippings count; empty for every one
     * @param most pages a look
     * @param zone of times that state none
     */
    ArticlePageCollector(String source, Set<String> of, int most, ZoneId zone, Surroundings surroundings) {
        this.source = source;
        this.of = of;
        this.most = most;
        this.zone = zone;
        this.http = surroundings
                .http()
                .within(limits -> limits.withBodyBytes(MAX_BYTES).withTries(TRIES));
        this.robots = surroundings.robots();
        this.clock = surroundings.clock();
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String reader() {
        return ArticlePage.NAME;
    }

    @Override
    public void capture(Resume from, Sink sink) throws SourceException {
        new PageVisits(http, robots, clock, this, sink).visit(from.pages().due(of, most));
    }

    /** The clipping is known by the address that was asked, whatever the page calls itself. */
    @Override
    public Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
        if (Refusal.is(evidence)) return Stream.of(Refusal.read(evidence));
        return ArticlePage.read(evidence, WebAddress.parse(evidence.origin()), zone);
    }
}
