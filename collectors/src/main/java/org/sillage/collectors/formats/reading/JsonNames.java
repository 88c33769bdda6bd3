// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Names of properties at the beginning of a JSON file, however deep: enough to tell who wrote it. */
public final class JsonNames {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonNames() {}

    /** @param head of a file, cut anywhere */
    public static Set<String> of(String head) {
        Set<String> names = new HashSet<>();
        // A mark of the charset may stand before it.
        String json = head.substring(Math.max(0, head.indexOf('{')));
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) names.add(parser.currentName());
            }
        } catch (JacksonException cutOrBroken) {
            return names;
        }
        return names;
    }
}
