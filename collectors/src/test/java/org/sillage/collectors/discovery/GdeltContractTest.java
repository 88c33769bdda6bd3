// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import java.util.Map;

/** Two articles and, between them, one without an address. */
class GdeltContractTest extends SearchContract {

    private static final String ANSWER = """
            {"articles": [
            {"url": "https://ouest-matin.example/1", "title": "L ' usine ouvre", "seendate": "20181122T093000Z"},
            {"url": "", "title": "Sans adresse", "seendate": "20181122T093000Z"},
            {"url": "https://sud-soir.example/2", "title": "L ' usine ferme", "seendate": "20181122T101500Z"}]}
            """;

    @Override
    Looking looking() {
        return new Looking("gdelt", Map.of("query", "\"usine extraordinaire\""));
    }

    @Override
    String answer() {
        return ANSWER;
    }
}
