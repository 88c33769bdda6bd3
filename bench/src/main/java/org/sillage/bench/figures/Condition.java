// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One equation of a feedparser test: {@code entries[0]['title'] == 'Example'}.
 *
 * @param entry from 0
 * @param field what a clipping keeps
 * @param expected the value as the test writes it, without quotation marks and escapes
 */
record Condition(int entry, Field field, String expected) {

    /** What a clipping keeps of an entry. */
    enum Field {
        TITLE,
        LINK,
        TEXT,
        AUTHOR,
        DATE,
        LANGUAGE
    }

    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("title", Field.TITLE),
            Map.entry("title_detail.value", Field.TITLE),
            Map.entry("link", Field.LINK),
            Map.entry("summary", Field.TEXT),
            Map.entry("description", Field.TEXT),
            Map.entry("summary_detail.value", Field.TEXT),
            Map.entry("content.0.value", Field.TEXT),
            Map.entry("author", Field.AUTHOR),
            Map.entry("author_detail.name", Field.AUTHOR),
            Map.entry("authors.0.name", Field.AUTHOR),
            Map.entry("published_parsed", Field.DATE),
            Map.entry("updated_parsed", Field.DATE),
            Map.entry("created_parsed", Field.DATE),
            Map.entry("published", Field.DATE),
            Map.entry("updated", Field.DATE),
            Map.entry("language", Field.LANGUAGE),
            Map.entry("title_detail.language", Field.LANGUAGE),
            Map.entry("summary_detail.language", Field.LANGUAGE),
            Map.entry("content.0.language", Field.LANGUAGE));

    private static final Pattern ENTRY = Pattern.compile("entries\\[(\\d+)\\](.+)");
    private static final Pattern STEP = Pattern.compile("\\['(\\w+)'\\]|\\[(\\d+)\\]|\\.(\\w+)");
    private static final Pattern QUOTED =
            Pattern.compile("u?(?:'''(.*)'''|\"\"\"(.*)\"\"\"|'(.*)'|\"(.*)\")", Pattern.DOTALL);
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|x(\\p{XDigit}{2})|(.))", Pattern.DOTALL);
    private static final Pattern TUPLE = Pattern.compile("\\(([\\d, ]+)\\)");

    /** Every equation of a test; empty where it asks for anything else too. */
    static List<Condition> all(String expectation) {
        List<Condition> conditions = new ArrayList<>();
        for (String clause : expectation.split(" and ", -1)) {
            if (clause.equals("not bozo") || clause.equals("bozo")) continue;
            List<Condition> of = equation(clause.strip());
            if (of.isEmpty()) return List.of();
            conditions.addAll(of);
        }
        return conditions;
    }

    private static List<Condition> equation(String clause) {
        String[] sides = clause.split("\\s*==\\s*", -1);
        Optional<String> value = value(sides[sides.length - 1]);
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < sides.length - 1; i++) {
            Matcher entry = ENTRY.matcher(sides[i]);
            if (value.isEmpty() || !entry.matches()) return List.of();
            Field field = FIELDS.get(path(entry.group(2)));
            if (field == null) return List.of();
            conditions.add(new Condition(Integer.parseInt(entry.group(1)), field, value.get()));
        }
        return conditions;
    }

    private static String path(String steps) {
        return STEP.matcher(steps)
                .results()
                .map(step ->
                        step.group(1) != null ? step.group(1) : step.group(2) != null ? step.group(2) : step.group(3))
                .collect(Collectors.joining("."));
    }

    private static Optional<String> value(String literal) {
        Matcher tuple = TUPLE.matcher(literal);
        if (tuple.matches()) return Optional.of(time(tuple.group(1).split(",\\s*", -1)));
        Matcher quoted = QUOTED.matcher(literal);
        if (!quoted.matches()) return Optional.empty();
        for (int group = 1; group <= quoted.groupCount(); group++) {
            if (quoted.group(group) != null) return Optional.of(unescaped(quoted.group(group)));
        }
        return Optional.empty();
    }

    /** Python's time tuple, in UTC. */
    private static String time(String[] parts) {
        int[] n = new int[6];
        for (int i = 0; i < n.length; i++) n[i] = Integer.parseInt(parts[i].strip());
        return "%04d-%02d-%02dT%02d:%02d:%02dZ".formatted(n[0], n[1], n[2], n[3], n[4], n[5]);
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> Matcher.quoteReplacement(character(escape)));
    }

    private static String character(java.util.regex.MatchResult escape) {
        String code = escape.group(1) != null ? escape.group(1) : escape.group(2);
        if (code != null) return Character.toString(Integer.parseInt(code, 16));
        return switch (escape.group(3)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            default -> escape.group(3);
        };
    }
}
