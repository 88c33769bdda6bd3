// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can be told of an article from linked data that are no JSON: mostly a headline or description with quotation marks
 * that nobody escaped. Type, date and author are short and hold none.
 */
final class BrokenData {

    private static final Pattern TYPE =
            Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"((?:[A-Za-z]{0,30}Article|BlogPosting|LiveBlogPosting))\"");
    private static final Pattern DATE = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"\\\\]{8,40})\"");
    private static final Pattern AUTHOR = Pattern.compile(
            "\"author\"\\s*:\\s*(?:\\[\\s*)?(?:\"([^\"\\\\]{2,100})\"|\\{[^{}\\[\\]]{0,300}?\"name\"\\s*:\\s*\"([^\"\\\\]{2,100})\")");

    private BrokenData() {}

    /** Empty where they state no article. */
    static Optional<JsonNode> article(String script) {
        Matcher type = TYPE.matcher(script);
        if (!type.find()) return Optional.empty();
        ObjectNode article = JsonNodeFactory.instance.objectNode().put("@type", type.group(1));
        Matcher date = DATE.matcher(script);
        if (date.find()) article.put("datePublished", date.group(1));
        Matcher author = AUTHOR.matcher(script);
        if (author.find()) article.put("author", author.group(1) == null ? author.group(2) : author.group(1));
        return Optional.of(article);
    }
}
