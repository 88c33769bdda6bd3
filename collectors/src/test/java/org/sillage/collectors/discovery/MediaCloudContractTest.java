// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import java.util.Map;

/** Two stories and, between them, one without an address. */
class MediaCloudContractTest extends SearchContract {

    private static final String ANSWER = """
            {"stories": [
            {"id": "a1", "title": "L'usine ouvre", "url": "https://ouest-matin.example/1", "publish_date": "2018-11-22"},
            {"id": "a2", "title": "Sans adresse", "url": null, "publish_date": "2018-11-22"},
            {"id": "a3", "title": "L'usine ferme", "url": "https://sud-soir.example/2", "publish_date": "2018-11-22"}],
            "pagination_token": null}
            """;

    @Override
    Looking looking() {
        return new Looking("media-cloud", Map.of("query", "usine", "token", "invented"));
    }

    @Override
    String answer() {
        return ANSWER;
    }
}
