// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a feedparser test expects, a Python expression: equations with {@code and} between them.
 *
 * @param conditions those about what a clipping keeps
 * @param leftOut a reason for each of the others
 */
record Expectation(List<Condition> conditions, List<String> leftOut) {

    private static final String TEXT = "'''.*?'''|\"\"\".*?\"\"\"|'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"";
    /** Words between quotation marks are of no clause's making. */
    private static final Pattern AND = Pattern.compile("(?:" + TEXT + ")|(\\sand\\s)", Pattern.DOTALL);

    private static final Pattern EQUALS = Pattern.compile("(?:" + TEXT + ")|(\\s*==\\s*|\\s+is\\s+)", Pattern.DOTALL);
    private static final Pattern STRINGS = Pattern.compile("(?:u?(?:" + TEXT + ")[\\s+]*)+", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile(
            "'''(.*?)'''|\"\"\"(.*?)\"\"\"|'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|x(\\p{XDigit}{2})|(.))", Pattern.DOTALL);
    private static final Pattern TUPLE = Pattern.compile("\\(([\\d, ]+)\\)");
    private static final Pattern ABSENT = Pattern.compile("not (\\w+(?:\\[\\d+\\])?)\\.has_key\\(('\\w+')\\)");

    private static final Pattern SUBJECT = Pattern.compile("(?:entries\\[(\\d+)\\]|feed)((?:\\[|\\.)\\S+)");
    private static final Pattern STEP = Pattern.compile("\\[u?['\"]([\\w-]+)['\"]\\]|\\[(\\d+)\\]|\\.(\\w+)");

    /** @param expression as the test writes it */
    static Expectation of(String expression) {
        Expectation expectation = new Expectation(new ArrayList<>(), new ArrayList<>());
        for (String clause : parts(AND, expression)) expectation.take(clause.strip());
        return expectation;
    }

    private void take(String clause) {
        // Whether a document is well formed decides nothing here: what can be read of it is.
        if (clause.equals("not bozo") || clause.equals("bozo") || clause.isEmpty()) return;
        Matcher absent = ABSENT.matcher(clause);
        List<String> sides = absent.matches()
                ? List.of(absent.group(1) + "[" + absent.group(2) + "]", "None")
                : parts(EQUALS, bare(clause));
        Optional<String> value = value(sides.getLast().strip());
        for (String side : sides.size() == 1 ? sides : sides.subList(0, sides.size() - 1)) take(side.strip(), value);
    }

    private void take(String side, Optional<String> value) {
        Matcher subject = SUBJECT.matcher(side);
        if (!subject.matches()) {
            leftOut.add(
                    side.equals("encoding") || side.equals("version") ? "name of charset or version" : "no equation");
            return;
        }
        int entry = subject.group(1) == null ? Condition.FEED : Integer.parseInt(subject.group(1));
        String path = path(subject.group(2));
        Optional<Condition.Field> field = Condition.field(entry, path);
        if (field.isPresent() && value.isPresent()) conditions.add(new Condition(entry, field.get(), value.get()));
        else leftOut.add(reason(entry, path));
    }

    private static String reason(int entry, String path) {
        if (entry == Condition.FEED) return "of the feed itself";
        if (path.matches("(?:id|guid|guidislink)(?:\\..*)?")) return "id, since the address is one";
        if (path.matches("\\w+_detail\\.\\w+|content\\.\\d+\\.\\w+|authors\\.\\d+\\.\\w+")) return "type, base or mail";
        if (path.startsWith("links.")) return "other links";
        return "modules, categories, media and rights";
    }

    private static List<String> parts(Pattern between, String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (MatchResult found : between.matcher(text).results().toList()) {
            if (found.group(1) == null) continue;
            parts.add(text.substring(start, found.start(1)));
            start = found.end(1);
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String bare(String clause) {
        return clause.startsWith("(") && clause.endsWith(")") ? clause.substring(1, clause.length() - 1) : clause;
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
        if (literal.equals("None")) return Optional.of("");
        if (tuple.matches()) return Optional.of(time(tuple.group(1).split(",\\s*", -1)));
        if (!STRINGS.matcher(literal).matches()) return Optional.empty();
        String text =
                STRING.matcher(literal).results().map(Expectation::unescaped).collect(Collectors.joining());
        return Optional.of(dated(text));
    }

    private static String unescaped(MatchResult quoted) {
        for (int group = 1; group <= quoted.groupCount(); group++) {
            if (quoted.group(group) != null)
                return ESCAPE.matcher(quoted.group(group))
                        .replaceAll(escape -> Matcher.quoteReplacement(character(escape)));
        }
        return "";
    }

    /** Python's time tuple, in UTC. */
    private static String time(String[] parts) {
        int[] n = new int[6];
        for (int i = 0; i < n.length; i++) n[i] = Integer.parseInt(parts[i].strip());
        return "%04d-%02d-%02dT%02d:%02d:%02dZ".formatted(n[0], n[1], n[2], n[3], n[4], n[5]);
    }

    /** A date that a test gives as it stands in the feed, as the tuple would have it. */
    private static String dated(String text) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME
                    .parse(text, Instant::from)
                    .toString();
        } catch (DateTimeException otherWords) {
            return text;
        }
    }

    private static String character(MatchResult escape) {
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
