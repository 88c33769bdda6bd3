// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One signature as RSS writes it: {@code redaction@ouest-matin.example (Marie Durand)}. */
final class Signature {

    private static final Pattern ADDRESS_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^()]*)\\)");
    private static final Pattern NAME_AND_ADDRESS = Pattern.compile("(.*\\S)\\s*[<(\\[]\\s*\\S+@\\S+\\s*[>)\\]]");
    private static final Pattern ADDRESS = Pattern.compile("(?:mailto:)?\\S+@\\S+");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private Signature() {}

    /** Without e-mail addresses, which are nobody's name; empty when nothing is left. */
    static String plain(String raw) {
        String line = FeedText.line(raw);
        Matcher inBrackets = ADDRESS_AND_NAME.matcher(line);
        if (inBrackets.matches()) return inBrackets.group(1).strip();
        Matcher before = NAME_AND_ADDRESS.matcher(line);
        if (before.matches()) return before.group(1);
        return ADDRESS.matcher(line).matches() || !LETTER.matcher(line).find() ? "" : line;
    }
}
