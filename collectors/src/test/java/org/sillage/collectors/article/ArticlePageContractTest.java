// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.article;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Refresh;
import org.sillage.core.collect.Resume;
import org.sillage.core.testkit.CollectorContract;

/** Two articles that are due, and a page that is gone. */
class ArticlePageContractTest extends CollectorContract {

    private final Site site = new Site().with("/1", Site.ARTICLE).with("/2", Site.ARTICLE);

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Override
    protected Collector newCollector() throws Exception {
        return site.collector(Map.of());
    }

    @Override
    protected Resume resume(String cursor) {
        return new Resume(
                cursor, false, Instant.EPOCH, site.time.instant(), Refresh.NONE, site.due("/1", "/gone", "/2"));
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
