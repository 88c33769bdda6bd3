// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sillage.collectors.http.StubServer;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Resume;
import org.sillage.core.testkit.CollectorContract;

/** The contract of collectors, kept by a search that answers with two sound items and one that lacks what makes it one. */
abstract class SearchContract extends CollectorContract {

    private StubServer server;

    /** The source under test. */
    abstract Looking looking();

    /** What the service answers. */
    abstract String answer();

    @BeforeEach
    final void serve() {
        server = StubServer.always(Looking.json(answer()));
    }

    @AfterEach
    final void stop() throws IOException {
        server.close();
    }

    @Override
    protected final Collector newCollector() throws Exception {
        return looking().collector(server);
    }

    /** A day. */
    @Override
    protected final Resume resume(String cursor) {
        return new Resume(cursor, false, Instant.parse("2018-11-22T00:00:00Z"), Instant.parse("2018-11-22T20:00:00Z"));
    }

    @Override
    protected final int soundItems() {
        return 2;
    }

    @Override
    protected final int badItems() {
        return 1;
    }
}
