// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sillage.core.message.Message;
import org.sillage.core.search.Query.TextField;
import org.sillage.core.search.QueryToken.Kind;

/**
 * The one grammar of searches and campaign files. Words are all required; {@code "a phrase"}, {@code OR}/{@code OU},
 * {@code AND}/{@code ET}, {@code NOT}/{@code SAUF}, {@code -word}, {@code (…)}, {@code =exact}, {@code prefix*},
 * {@code field:value}, {@code date:a..b}, {@code audience>10000}; {@code *} alone is everything. Operators are written
 * in capitals, because "ou" and "et" are words of many a headline.
 *
 * <p>The fences stand here, before any engine: length, depth, number and length of terms, no pattern but a prefix.
 * Recursion is counted, so no query overflows the stack, and nothing but {@link QueryException} is thrown.
 */
public final class QueryParser {

    /** Most characters of a query. */
    public static final int MOST_CHARACTERS = 2_000;
    /** Deepest nesting of groups and negations. */
    public static final int MOST_DEPTH = 20;
    /** Most words, phrases and conditions. */
    public static final int MOST_CLAUSES = 200;
    /** Most characters of a word. */
    public static final int MOST_CHARACTERS_OF_A_WORD = 100;
    /** Fewest letters and digits before a {@code *}: one letter alone stands for a good part of the dictionary. */
    public static final int FEWEST_BEFORE_STAR = 2;

    private final List<QueryToken> tokens;
    private int next;
    private int clauses;

    private QueryParser(List<QueryToken> tokens) {
        this.tokens = tokens;
    }

    /**
     * @param text as typed, or as it stands in a campaign's file
     * @throws QueryException with the reason and the place of the fault
     */
    public static Query parse(String text) throws QueryException {
        int length = text.codePointCount(0, text.length());
        if (length > MOST_CHARACTERS) {
            throw new QueryException(Message.of("query.too-long", MOST_CHARACTERS, length), 0);
        }
        return new QueryParser(QueryScanner.scan(text)).whole();
    }

    private Query whole() throws QueryException {
        Optional<Query> found = anyOf(Optional.empty(), 0);
        if (peek().kind() == Kind.CLOSE) throw fault(peek(), "query.group-close");
        Query query = found.orElseThrow(() -> new QueryException(Message.of("query.empty"), 0));
        if (query instanceof Query.Not) throw new QueryException(Message.of("query.only-not"), 0);
        return query;
    }

    /** Alternatives up to the end of the group; empty where nothing in it can be searched for. */
    private Optional<Query> anyOf(Optional<TextField> field, int depth) throws QueryException {
        if (isEnd(peek())) return Optional.empty();
        List<Query> parts = new ArrayList<>();
        QueryToken start = peek();
        allOf(field, depth).ifPresent(parts::add);
        while (peek().kind() == Kind.OR) {
            next++;
            allOf(field, depth).ifPresent(parts::add);
        }
        if (parts.size() > 1 && parts.stream().anyMatch(Query.Not.class::isInstance)) {
            throw fault(start, "query.only-not");
        }
        return parts.size() < 2 ? parts.stream().findFirst() : Optional.of(new Query.Or(parts));
    }

    private Optional<Query> allOf(Optional<TextField> field, int depth) throws QueryException {
        List<Query> parts = new ArrayList<>();
        QueryToken start = peek();
        one(field, depth).ifPresent(parts::add);
        while (!isEnd(peek()) && peek().kind() != Kind.OR) {
            if (peek().kind() == Kind.AND) next++;
            one(field, depth).ifPresent(parts::add);
        }
        if (parts.size() < 2) return parts.stream().findFirst();
        if (parts.stream().allMatch(Query.Not.class::isInstance)) throw fault(start, "query.only-not");
        return Optional.of(new Query.And(parts));
    }

    private Optional<Query> one(Optional<TextField> field, int depth) throws QueryException {
        QueryToken token = peek();
        if (token.kind() == Kind.AND || token.kind() == Kind.OR || isEnd(token)) throw misplaced(token);
        next++;
        return switch (token.kind()) {
            case NOT -> one(field, deeper(token, depth)).map(QueryParser::not);
            case OPEN -> group(token, field, depth);
            case ALL, WORD, PHRASE -> {
                if (++clauses > MOST_CLAUSES) throw fault(token, "query.too-many", MOST_CLAUSES);
                yield Optional.of(QueryConditions.of(token, field));
            }
            default -> Optional.empty();
        };
    }

    private Optional<Query> group(QueryToken open, Optional<TextField> outer, int depth) throws QueryException {
        Optional<TextField> field = open.name().isEmpty() ? outer : Optional.of(QueryConditions.fieldOfGroup(open));
        Optional<Query> inside = anyOf(field, deeper(open, depth));
        if (peek().kind() != Kind.CLOSE) throw fault(open, "query.group-open");
        next++;
        return inside;
    }

    private static int deeper(QueryToken token, int depth) throws QueryException {
        if (depth >= MOST_DEPTH) throw fault(token, "query.too-deep", MOST_DEPTH);
        return depth + 1;
    }

    private static Query not(Query query) {
        return query instanceof Query.Not twice ? twice.part() : new Query.Not(query);
    }

    private QueryToken peek() {
        return tokens.get(next);
    }

    private static boolean isEnd(QueryToken token) {
        return token.kind() == Kind.END || token.kind() == Kind.CLOSE;
    }

    /** Where a word was expected: names the operator that lacks one, this token or the one before it. */
    private QueryException misplaced(QueryToken token) {
        QueryToken operator = isEnd(token) ? tokens.get(next - 1) : token;
        return fault(operator, "query.operator-alone", operator.text());
    }

    private static QueryException fault(QueryToken token, String key, Object... arguments) {
        return new QueryException(Message.of(key, arguments), token.column());
    }
}
