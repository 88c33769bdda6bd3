// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sillage.collectors.http.StubServer;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Resume;
import org.sillage.core.testkit.CollectorContract;

/** Two stories and, between them, one without an address. */
class MediaCloudContractTest extends CollectorContract {

    private static final String ANSWER = """
            {"stories": [
            {"id": "a1", "title": "L'usine ouvre", "url": "https://ouest-matin.example/1", "publish_date": "2018-11-22"},
            {"id": "a2", "title": "Sans adresse", "url": null, "publish_date": "2018-11-22"},
            {"id": "a3", "title": "L'usine ferme", "url": "https://sud-soir.example/2", "publish_date": "2018-11-22"}],
            "pagination_token": null}
            """;

    private final Looking looking = new Looking("media-cloud", Map.of("query", "usine", "token", "invented"));
    private StubServer server;

    @BeforeEach
    void serve() {
        server = StubServer.always(Looking.json(ANSWER));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Override
    protected Collector newCollector() throws Exception {
        return looking.collector(server);
    }

    /** A day. */
    @Override
    protected Resume resume(String cursor) {
        return new Resume(cursor, false, Instant.parse("2018-11-22T00:00:00Z"), Instant.parse("2018-11-22T20:00:00Z"));
    }

    @Override
    protected int soundItems() {
        return 2;
    }

    @Override
    protected int badItems() {
        return 1;
    }
}
