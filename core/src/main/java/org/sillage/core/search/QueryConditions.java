// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sillage.core.mention.Folding;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;
import org.sillage.core.search.Query.TextField;
import org.sillage.core.search.Query.ValueField;
import org.sillage.core.search.QueryToken.Kind;

/** What a word, phrase or {@code field:value} of a query means. Field names are taken without case and accents. */
final class QueryConditions {

    private static final Map<String, TextField> TEXTS = Map.of(
            "title", TextField.TITLE,
            "titre", TextField.TITLE,
            "text", TextField.TEXT,
            "texte", TextField.TEXT,
            "author", TextField.AUTHOR,
            "auteur", TextField.AUTHOR);

    private static final Map<String, ValueField> VALUES = Map.ofEntries(
            Map.entry("kind", ValueField.KIND),
            Map.entry("type", ValueField.KIND),
            Map.entry("network", ValueField.NETWORK),
            Map.entry("reseau", ValueField.NETWORK),
            Map.entry("outlet", ValueField.OUTLET),
            Map.entry("media", ValueField.OUTLET),
            Map.entry("account", ValueField.ACCOUNT),
            Map.entry("compte", ValueField.ACCOUNT),
            Map.entry("lang", ValueField.LANGUAGE),
            Map.entry("language", ValueField.LANGUAGE),
            Map.entry("langue", ValueField.LANGUAGE));

    private static final String DATE = "date";

    private static final Map<String, String> KINDS = Map.of(
            "post", "post",
            "posts", "post",
            "publication", "post",
            "clipping", "clipping",
            "clippings", "clipping",
            "article", "clipping",
            "retombee", "clipping",
            "coupure", "clipping");

    private static final Map<String, Metric> NUMBERS = numbers();

    private QueryConditions() {}

    private static Map<String, Metric> numbers() {
        Map<String, Metric> names = new HashMap<>();
        for (Metric metric : Metric.values()) {
            if (metric.origin() == Metric.Origin.READ) names.put(metric.key(), metric);
        }
        names.put("portee", Metric.REACH);
        names.put("reactions", Metric.LIKES);
        names.put("shares", Metric.REPOSTS);
        names.put("partages", Metric.REPOSTS);
        names.put("comments", Metric.REPLIES);
        names.put("commentaires", Metric.REPLIES);
        names.put("reponses", Metric.REPLIES);
        names.put("citations", Metric.QUOTES);
        names.put("bookmarks", Metric.SAVES);
        names.put("enregistrements", Metric.SAVES);
        names.put("clics", Metric.CLICKS);
        names.put("vues", Metric.VIDEO_VIEWS);
        return Map.copyOf(names);
    }

    /** Whether a field, in either language, has this name. */
    static boolean isKnown(String name) {
        String key = key(name);
        return TEXTS.containsKey(key) || VALUES.containsKey(key) || NUMBERS.containsKey(key) || key.equals(DATE);
    }

    private static String key(String name) {
        return Folding.folded(name).replace(' ', '_');
    }

    /** The fault of a name that no field has, with the nearest one that there is. */
    static QueryException unknownField(String name, int column) {
        TreeSet<String> names = new TreeSet<>(TEXTS.keySet());
        names.addAll(VALUES.keySet());
        names.addAll(NUMBERS.keySet());
        names.add(DATE);
        String typed = key(name);
        Optional<String> nearest = names.stream()
                .filter(known -> distance(typed, known) <= (known.length() + 1) / 3)
                .min(java.util.Comparator.comparingInt(known -> distance(typed, known)));
        return new QueryException(
                nearest.map(known -> Message.of("query.unknown-field", name, known))
                        .orElseGet(() -> Message.of("query.unknown-field-all", name, String.join(", ", names))),
                column);
    }

    /** The text field of a group such as {@code title:(a b)}. */
    static TextField fieldOfGroup(QueryToken open) throws QueryException {
        TextField field = TEXTS.get(key(open.name()));
        if (field == null) throw fault(open, "query.group-of-values", open.name());
        return field;
    }

    /** @param outer field of the group it stands in */
    static Query of(QueryToken token, Optional<TextField> outer) throws QueryException {
        if (token.kind() == Kind.ALL) return new Query.Everything();
        if (token.name().isEmpty()) return words(token, outer);
        String name = key(token.name());
        Metric metric = NUMBERS.get(name);
        if (metric != null) return number(token, metric);
        if (!token.relation().equals(":")) throw fault(token, "query.not-a-number-field", token.name());
        TextField field = TEXTS.get(name);
        if (field != null) return words(token, Optional.of(field));
        ValueField value = VALUES.get(name);
        return value != null ? value(token, value) : days(token);
    }

    private static Query words(QueryToken token, Optional<TextField> field) throws QueryException {
        if (token.kind() == Kind.PHRASE) return new Query.Phrase(field, token.text(), token.exact());
        String word = token.text();
        int star = word.indexOf('*');
        if (star < 0) return new Query.Word(field, word, token.exact(), false);
        if (star < word.length() - 1) throw fault(token, "query.star-not-last", word);
        String prefix = word.substring(0, star);
        long letters = prefix.codePoints().filter(Character::isLetterOrDigit).count();
        if (letters < QueryParser.FEWEST_BEFORE_STAR) {
            throw fault(token, "query.prefix-too-short", word, QueryParser.FEWEST_BEFORE_STAR);
        }
        return new Query.Word(field, prefix, token.exact(), true);
    }

    private static Query value(QueryToken token, ValueField field) throws QueryException {
        if (token.text().indexOf('*') >= 0) throw fault(token, "query.star-in-value", token.text());
        if (field != ValueField.KIND) return new Query.Value(field, token.text());
        String kind = KINDS.get(Folding.folded(token.text()));
        if (kind == null) throw fault(token, "query.kind", token.text());
        return new Query.Value(field, kind);
    }

    private static Query number(QueryToken token, Metric metric) throws QueryException {
        long number = wholeNumber(token);
        return switch (token.relation()) {
            case ">" -> new Query.Numbers(metric.key(), number + 1, Long.MAX_VALUE);
            case ">=" -> new Query.Numbers(metric.key(), number, Long.MAX_VALUE);
            case "<" -> new Query.Numbers(metric.key(), Long.MIN_VALUE, number - 1);
            case "<=" -> new Query.Numbers(metric.key(), Long.MIN_VALUE, number);
            default -> new Query.Numbers(metric.key(), number, number);
        };
    }

    private static long wholeNumber(QueryToken token) throws QueryException {
        // 18 digits always fit; one more is added or taken away without overflow.
        if (!token.text().matches("\\d{1,18}")) throw fault(token, "query.number", token.name(), token.text());
        return Long.parseLong(token.text());
    }

    private static Query days(QueryToken token) throws QueryException {
        String text = token.text();
        int dots = text.indexOf("..");
        List<Optional<Period>> ends = new ArrayList<>();
        if (dots < 0) {
            ends.add(span(token, text));
            ends.add(ends.getFirst());
        } else {
            ends.add(span(token, text.substring(0, dots)));
            ends.add(span(token, text.substring(dots + 2)));
        }
        Optional<LocalDate> first = ends.getFirst().map(Period::first);
        Optional<LocalDate> last = ends.getLast().map(Period::last);
        if (first.isEmpty() && last.isEmpty()) throw fault(token, "query.date", text);
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            throw fault(token, "query.date-backwards", text);
        }
        return new Query.Days(first, last);
    }

    /** A year, month, week or day; empty for an open end. The zone plays no part: only days are taken from it. */
    private static Optional<Period> span(QueryToken token, String text) throws QueryException {
        if (text.isEmpty()) return Optional.empty();
        if (text.contains("..")) throw fault(token, "query.date", token.text());
        try {
            if (text.matches("\\d{4}")) {
                YearMonth january = YearMonth.of(Integer.parseInt(text), 1);
                return Optional.of(
                        new Period(january.atDay(1), january.plusMonths(11).atEndOfMonth(), ZoneOffset.UTC));
            }
            Optional<Period> period = Period.parse(text, ZoneOffset.UTC);
            if (period.isPresent()) return period;
        } catch (DateTimeException noSuchDay) {
            throw fault(token, "query.date", token.text());
        }
        throw fault(token, "query.date", token.text());
    }

    private static QueryException fault(QueryToken token, String key, Object... arguments) {
        return new QueryException(Message.of(key, arguments), token.column());
    }

    /** Letters to change, add or drop to turn one name into the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
