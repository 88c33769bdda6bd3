// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sillage.core.message.Message;
import org.sillage.core.search.QueryToken.Kind;

/** Cuts the text of a query into tokens. */
final class QueryScanner {

    private static final Map<String, Kind> OPERATORS =
            Map.of("OR", Kind.OR, "OU", Kind.OR, "AND", Kind.AND, "ET", Kind.AND, "NOT", Kind.NOT, "SAUF", Kind.NOT);

    /** Word processors turn straight quotes into these; each opening one with its closing one. */
    private static final String OPENING_QUOTES = "\"“”„«";

    private static final String CLOSING_QUOTES = "\"”“»";

    private final String text;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;

    private QueryScanner(String text) {
        this.text = text;
    }

    /** The tokens in order; the last is {@link Kind#END}. */
    static List<QueryToken> scan(String text) throws QueryException {
        return new QueryScanner(text).all();
    }

    private List<QueryToken> all() throws QueryException {
        while (true) {
            while (at < text.length() && isSpace(text.charAt(at))) at++;
            if (at >= text.length()) break;
            tokens.add(token());
        }
        tokens.add(QueryToken.plain(Kind.END, "", column(text.length())));
        return tokens;
    }

    private QueryToken token() throws QueryException {
        int start = at;
        char first = text.charAt(at);
        if (first == '(' || first == ')') {
            at++;
            return QueryToken.plain(first == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(first), column(start));
        }
        if (first == '-' && isOperandAt(at + 1)) {
            at++;
            return QueryToken.plain(Kind.NOT, "-", column(start));
        }
        String run = run();
        int colon = nameLength(run);
        if (colon > 0) return named(start, run, colon);
        at = start;
        return operand("", "", start);
    }

    /** A token with a field before it; {@code length} characters of the run are its name. */
    private QueryToken named(int start, String run, int length) throws QueryException {
        String name = run.substring(0, length);
        String relation = relation(run, length);
        boolean isField = QueryConditions.isKnown(name);
        boolean isAddress = run.startsWith("//", length + 1);
        boolean hasValue = length + relation.length() < run.length()
                || (at < text.length() && (isQuote(text.charAt(at)) || text.charAt(at) == '('));
        if (relation.equals(":") ? !isField && (isAddress || !hasValue) : !isField && !isNumber(run, length)) {
            at = start;
            return operand("", "", start);
        }
        if (!hasValue) throw fault(start, "query.value-missing", name);
        if (!isField) throw QueryConditions.unknownField(name, column(start));
        at = start + length + relation.length();
        return operand(name, relation, start);
    }

    private static boolean isNumber(String run, int nameLength) {
        int digits = nameLength + relation(run, nameLength).length();
        return digits < run.length() && Character.isDigit(run.charAt(digits));
    }

    /** A word or phrase, from here on. */
    private QueryToken operand(String name, String relation, int start) throws QueryException {
        if (at < text.length() && text.charAt(at) == '(') {
            at++;
            return new QueryToken(Kind.OPEN, name, relation, false, "(", column(start));
        }
        boolean exact = at < text.length() && text.charAt(at) == '=' && !relation.equals("=");
        if (exact) at++;
        if (at < text.length() && isQuote(text.charAt(at))) return phrase(name, relation, exact, start);
        String word = run();
        Kind operator = name.isEmpty() && !exact ? OPERATORS.get(word) : null;
        if (operator != null) return QueryToken.plain(operator, word, column(start));
        if (word.equals("*") && name.isEmpty()) return QueryToken.plain(Kind.ALL, word, column(start));
        Kind kind = isSearchable(word) || word.indexOf('*') >= 0 || !name.isEmpty() ? Kind.WORD : Kind.NOTHING;
        if (kind == Kind.WORD) checkLength(word, start);
        return new QueryToken(kind, name, relation, exact, word, column(start));
    }

    private QueryToken phrase(String name, String relation, boolean exact, int start) throws QueryException {
        boolean straight = text.charAt(at) == '"';
        int open = at++;
        while (at < text.length() && !closes(text.charAt(at), straight)) at++;
        if (at >= text.length()) throw fault(open, "query.quote-open");
        String words = text.substring(open + 1, at++).strip();
        for (String word : words.split("\\s+", -1)) checkLength(word, start);
        return new QueryToken(
                isSearchable(words) ? Kind.PHRASE : Kind.NOTHING, name, relation, exact, words, column(start));
    }

    private static boolean closes(char c, boolean straight) {
        return straight ? c == '"' : CLOSING_QUOTES.indexOf(c) >= 0;
    }

    /** Characters up to a space, quote or parenthesis. */
    private String run() {
        int start = at;
        while (at < text.length() && !isSpace(text.charAt(at)) && "()".indexOf(text.charAt(at)) < 0) {
            if (isQuote(text.charAt(at))) break;
            at++;
        }
        return text.substring(start, at);
    }

    /** Length of the field name that a run begins with; 0 when it does not. */
    private static int nameLength(String run) {
        int length = 0;
        while (length < run.length() && (Character.isLetter(run.charAt(length)) || run.charAt(length) == '_')) length++;
        return length < run.length() && ":<>=".indexOf(run.charAt(length)) >= 0 ? length : 0;
    }

    private static String relation(String run, int at) {
        boolean two = "<>".indexOf(run.charAt(at)) >= 0 && run.startsWith("=", at + 1);
        return run.substring(at, two ? at + 2 : at + 1);
    }

    /** Whether something stands here that a minus can take away; else it is a dash between words. */
    private boolean isOperandAt(int position) {
        if (position >= text.length()) return false;
        char c = text.charAt(position);
        return !isSpace(c) && c != ')';
    }

    private void checkLength(String word, int start) throws QueryException {
        if (word.codePointCount(0, word.length()) > QueryParser.MOST_CHARACTERS_OF_A_WORD) {
            throw fault(start, "query.word-too-long", QueryParser.MOST_CHARACTERS_OF_A_WORD);
        }
    }

    private QueryException fault(int position, String key, Object... arguments) {
        return new QueryException(Message.of(key, arguments), column(position));
    }

    private int column(int position) {
        return text.codePointCount(0, position) + 1;
    }

    private static boolean isQuote(char c) {
        return OPENING_QUOTES.indexOf(c) >= 0 || CLOSING_QUOTES.indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    /** Letters, digits and signs such as emoji are searched for; punctuation is not. */
    private static boolean isSearchable(String word) {
        return word.codePoints()
                .anyMatch(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL);
    }
}
